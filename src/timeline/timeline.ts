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
    await claimRetryKey(tx, actor, entry, this.clock.timestamp());
    await tx.query(
      `INSERT INTO timeline_entry (group_id, letter_id, subject_kind, subject_id, event, happened_on,
         recorded_at, actor_kind, actor_id, actor_name, door, before, after)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        entry.groupId,
        entry.letterId ?? null,
        entry.subject.kind,
        entry.subject.id,
        entry.event,
        entry.on,
        this.clock.timestamp(),
        actor.kind,
        actor.id,
        actor.name,
        actor.door,
        json(entry.before),
        json(entry.after),
      ],
    );
  }

  /** The same for a change: keeps only the fields that differ; appends nothing when none does. */
  async appendChange(tx: EntityManager, actor: Actor, entry: TimelineEntry): Promise<void> {
    const { before, after } = difference(entry.before ?? {}, entry.after ?? {});
    if (Object.keys(after).length === 0) return;
    await this.append(tx, actor, { ...entry, before, after });
  }
}

function json(snapshot: Snapshot | null | undefined): string | null {
  return snapshot ? JSON.stringify(snapshot) : null;
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
