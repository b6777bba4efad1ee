import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { Clock } from '../clock/clock.js';
import { type Calendar, type Division } from '../deadlines/calendar.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline, type TimelineEntry } from '../timeline/timeline.js';
import { type LetterDeadline } from './deadline-parts.js';
import { type LetterToReplay, loadToReplay } from './letter-facts.queries.js';
import { type LetterFacts } from './letter-facts.js';
import { type CalendarOf, type Leg } from './letter-legs.js';
import { type LegDue, movedDayEntries, statusEntries } from './replay-entries.js';
import { type ReplayRows } from './replay-rows.js';
import { replay } from './replay.js';
import { type ReplayedLetter, storeReplays } from './store-replay.js';

/** What a replay was made from, for those who go on from there. */
export interface Replayed {
  readonly facts: LetterFacts;
  readonly calendarOf: CalendarOf;
}

/** What follows from a letter's facts, to be stored, with the history of it. */
export interface WorkedOut extends ReplayedLetter {
  readonly letter: LetterFacts;
  readonly calendarOf: CalendarOf;
  readonly entries: readonly TimelineEntry[];
}

/**
 * Puts a letter's status, legs and deadlines where its facts put them. Called in the same transaction by
 * whatever changed a fact; nothing else writes those tables. Repeating it changes nothing.
 */
@Injectable()
export class ReplayLetter {
  constructor(
    private readonly calendars: CalendarsQueries,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /**
   * @param entries lines of history of what changed the facts, to be written before those of the replay
   * @throws CalendarTooShort when a deadline can't be known from the bank-holiday table
   */
  async execute(
    tx: EntityManager,
    actor: Actor,
    letterId: string,
    entries: readonly TimelineEntry[] = [],
  ): Promise<Replayed> {
    const read = await loadToReplay(tx, letterId);
    const replayed = await this.workOut(tx, read, entries);
    const history = await this.timeline.claim(tx, actor, replayed.entries);
    await storeReplays(tx, [replayed], this.clock.today(), history);
    return { facts: read.facts, calendarOf: replayed.calendarOf };
  }

  /**
   * What follows from facts that may not be written yet, with the lines of history to write with it.
   *
   * @throws CalendarTooShort as `execute` does
   */
  async workOut(
    tx: EntityManager,
    { facts, stored, versions }: Pick<LetterToReplay, 'facts' | 'stored' | 'versions'>,
    entries: readonly TimelineEntry[],
  ): Promise<WorkedOut> {
    const calendarOf = await this.calendarOf(tx, facts, versions);
    const result = replay(facts, calendarOf);
    const told = [
      ...entries,
      ...statusEntries(facts, result),
      ...movedDayEntries(facts, legDays(stored), result, calendarOf),
    ];
    return { letter: facts, stored, result, calendarOf, entries: told };
  }

  private async calendarOf(
    tx: EntityManager,
    facts: LetterFacts,
    versions: LetterToReplay['versions'],
  ): Promise<CalendarOf> {
    const bodies = facts.recipients.flatMap((recipient) => [
      recipient,
      ...recipient.replies.map(({ transferredTo }) => transferredTo),
    ]);
    const divisions = new Set(
      bodies.map((body) => body?.division).filter((division) => division !== undefined),
    );
    const calendars = new Map<Division, Calendar>();
    for (const division of divisions) {
      calendars.set(division, await this.calendars.ofVersion(tx, division, versions[division] ?? null));
    }
    return (division) => calendars.get(division)!;
  }
}

/** The stored due days with the rules of their reply targets: of several, the one that began last. */
function legDays({ leg, deadline }: ReplayRows): LegDue[] {
  const legs = leg as unknown as (Omit<LegDue, 'rule'> & Pick<Leg, 'position'>)[];
  const targets = (deadline as unknown as LetterDeadline[])
    .filter(({ kind }) => kind === 'reply_target')
    .sort((a, b) => (a.sinceOn < b.sinceOn ? 1 : -1));
  return legs.map(({ recipientId, position, transferReplyId, dueOn }) => {
    const target = targets.find((d) => d.recipientId === recipientId && d.legPosition === position);
    return { recipientId, transferReplyId, dueOn, rule: target?.rule ?? null };
  });
}
