import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
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
   * Appends several entries of one actor in their order, in one statement however many there are.
   *
   * @throws Conflict when the same request was carried out meanwhile
   */
  async appendAll(tx: EntityManager, actor: Actor, entries: readonly TimelineEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const at = this.clock.timestamp();
    await claimRetryKey(tx, actor, entries[0], at);
    const rows = JSON.stringify(entries.map(row));
    await tx.query(APPEND, [rows, at, actor.kind, actor.id, actor.name, actor.door]);
  }

  /** The same for a change: keeps only the fields that differ; appends nothing when none does. */
  async appendChange(tx: EntityManager, actor: Actor, entry: TimelineEntry): Promise<void> {
    const { before, after } = difference(entry.before ?? {}, entry.after ?? {});
    if (Object.keys(after).length === 0) return;
    await this.append(tx, actor, { ...entry, before, after });
  }
}

const APPEND = `
  INSERT INTO timeline_entry (group_id, letter_id, subject_kind, subject_id, event, happened_on, before, after,
    recorded_at, actor_kind, actor_id, actor_name, door)
  SELECT e."groupId", e."letterId", e."subjectKind", e."subjectId", e.event, e."on", e.before, e.after, $2, $3, $4, $5, $6
  FROM json_to_recordset($1) AS e("groupId" uuid, "letterId" uuid, "subjectKind" text, "subjectId" uuid,
    event text, "on" date, before jsonb, after jsonb, place int)
  ORDER BY e.place`;

function row({ subject, ...entry }: TimelineEntry, place: number): object {
  return { ...entry, subjectKind: subject.kind, subjectId: subject.id, place };
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
