import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Stale } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { difference, type Snapshot, Timeline, type TimelineEntry } from '../timeline/timeline.js';
import { FIRST_DAY } from './first-day.sql.js';
import { lockLetter } from './letter-key.js';
import { Letter } from './letter.entity.js';
import { ReplayLetter } from './replay-letter.use-case.js';

/** Which letter, by id or reference; with `version`, refused when somebody changed the letter since. */
export interface LetterTarget {
  readonly letter: string;
  readonly version?: number | null;
}

/** One line of a letter's history, less what every one of them has. Dated today unless told. */
export type LetterEntry = Pick<TimelineEntry, 'event' | 'before' | 'after'> &
  Partial<Pick<TimelineEntry, 'on' | 'subject'>> & { readonly reason?: string | null };

/** An edit under way: the letter is locked until the transaction ends. */
export interface OpenLetter {
  readonly tx: EntityManager;
  readonly letter: Letter;
  /** Appends to the history what differs between `before` and `after`, with the reason; nothing when nothing does. */
  readonly record: (entry: LetterEntry) => Promise<void>;
}

const COUNT_UP = `UPDATE letter l SET version = l.version + 1, drafted_on = ${FIRST_DAY} WHERE l.id = $1`;

/** The frame of every edit of a letter or its parts: lock, check the version, change, count up, replay. */
@Injectable()
export class LetterEdit {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
  ) {}

  /**
   * Makes `change` in one transaction and puts everything that follows from the letter's facts in its place.
   *
   * @throws NotFound when the group has no such letter
   * @throws Stale when the letter's version is another
   * @throws CalendarTooShort when a day that follows can't be known
   */
  async run<T>(actor: Actor, target: LetterTarget, change: (open: OpenLetter) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      const letter = await lockLetter(tx, groupOf(actor), target.letter);
      if (target.version != null && target.version !== letter.version)
        throw new Stale('letter', letter.version);
      const result = await change({ tx, letter, record: (entry) => this.record(tx, actor, letter, entry) });
      await tx.query(COUNT_UP, [letter.id]);
      await this.replay.execute(tx, actor, letter.id);
      return result;
    });
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    { id, groupId }: Letter,
    { event, reason, on = this.clock.today(), subject = { kind: 'letter', id }, ...sides }: LetterEntry,
  ): Promise<void> {
    const changed = difference(sides.before ?? {}, sides.after ?? {});
    const isRemoval = !sides.after && sides.before;
    if (!isRemoval && Object.keys(changed.after).length === 0) return;
    const before: Snapshot | null = isRemoval ? sides.before! : sides.before ? changed.before : null;
    const after: Snapshot | null = isRemoval ? null : changed.after;
    await this.timeline.append(tx, actor, {
      groupId,
      letterId: id,
      subject,
      event,
      on,
      before,
      after: reason ? { ...after, reason } : after,
    });
  }
}

/** The fields of a change that were given; null is one, undefined is not. */
export function given<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;
}
