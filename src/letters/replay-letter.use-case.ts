import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
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
import { storeReplays } from './store-replay.js';

/** What a replay was made from, for those who go on from there. */
export interface Replayed {
  readonly facts: LetterFacts;
  readonly calendarOf: CalendarOf;
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
    const { facts, stored, versions } = await loadToReplay(tx, letterId);
    const calendarOf = await this.calendarOf(tx, facts, versions);
    const result = replay(facts, calendarOf);
    const history = await this.timeline.claim(tx, actor, [
      ...entries,
      ...statusEntries(facts, result),
      ...movedDayEntries(facts, legDays(stored), result, calendarOf),
    ]);
    await storeReplays(tx, [{ letter: facts, result, stored }], history);
    return { facts, calendarOf };
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
