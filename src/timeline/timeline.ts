import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor } from './actor.js';
import { claimRetryKey } from './claim-retry-key.js';
import { type TimelineEvent } from './timeline-event.js';

/** The parts of a thing that history keeps: plain JSON. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** One line of history. `on` is the day on which it happened in the world, which may be long ago. */
export interface TimelineEntry {
  readonly groupId: string | null;
  readonly letterId?: string | null;
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly event: TimelineEvent;
  readonly on: IsoDate;
  readonly before?: Snapshot | null;
  readonly after?: Snapshot | null;
}

/**
 * Appends lines of history, in their order, from place `first` of a statement's values on: the lines, the instant, and the
 * actor's kind, id, name and door.
 *
 * @param options `where`: a condition without which nothing is appended; `after`: what is kept as that of the line `e`
 */
export const appendSql = (first: number, { where = 'true', after = 'e.after' } = {}): string => `
  INSERT INTO timeline_entry (group_id, letter_id, subject_kind, subject_id, event, happened_on, recorded_at,
    actor_kind, actor_id, actor_name, door, before, after)
  SELECT e."groupId", e."letterId", e.kind, e.id, e.event, e."on", $${first + 1}::timestamptz, $${first + 2},
    $${first + 3}::uuid, $${first + 4}, $${first + 5}, e.before, ${after}
  FROM ROWS FROM (json_to_recordset($${first}) AS ("groupId" uuid, "letterId" uuid, kind text, id uuid, event text,
    "on" date, before jsonb, after jsonb)) WITH ORDINALITY AS e
  WHERE ${where} ORDER BY e.ordinality`;

const APPEND: NamedQuery = { name: 'append_to_timeline', text: appendSql(1) };

/** Writes history. The table refuses UPDATE and DELETE, so what is written here stays. */
@Injectable()
export class Timeline {
  constructor(private readonly clock: Clock) {}

  /**
   * Appends one entry in the caller's transaction, and claims the actor's retry key with the first.
   *
   * @throws Conflict when the same request was carried out meanwhile
   */
  async append(tx: EntityManager, actor: Actor, entry: TimelineEntry): Promise<void> {
    await this.appendAll(tx, actor, [entry]);
  }

  /**
   * The same for several entries of one act, in their order, in one statement.
   *
   * @throws Conflict when the same request was carried out meanwhile
   */
  async appendAll(tx: EntityManager, actor: Actor, entries: readonly TimelineEntry[]): Promise<void> {
    if (entries.length > 0) await runNamedIn(tx, APPEND, await this.claim(tx, actor, entries));
  }

  /**
   * For a statement that has `appendSql` in it: claims the actor's retry key, as every line of history does, and gives the
   * six values.
   */
  async claim(tx: EntityManager, actor: Actor, entries: readonly TimelineEntry[]): Promise<unknown[]> {
    const at = this.clock.timestamp();
    if (entries.length > 0) await claimRetryKey(tx, actor, entries[0], at);
    const { kind, id, name, door } = actor;
    return [JSON.stringify(entries.map(rowOf)), at, kind, id, name, door];
  }

  /** The same for a change: keeps only the fields that differ; appends nothing when none does. */
  async appendChange(tx: EntityManager, actor: Actor, entry: TimelineEntry): Promise<void> {
    const { before, after } = difference(entry.before ?? {}, entry.after ?? {});
    if (Object.keys(after).length === 0) return;
    await this.append(tx, actor, { ...entry, before, after });
  }
}

function rowOf({ groupId, letterId, subject, event, on, before, after }: TimelineEntry): object {
  return { groupId, letterId, kind: subject.kind, id: subject.id, event, on, before, after };
}

/** The fields of two snapshots that are not the same, from each side. */
export function difference(before: Snapshot, after: Snapshot): { before: Snapshot; after: Snapshot } {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (from: Snapshot): Snapshot =>
    Object.fromEntries(changed.map((key) => [key, from[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
