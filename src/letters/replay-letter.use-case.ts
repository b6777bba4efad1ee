import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { type Calendar, type Division } from '../deadlines/calendar.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { loadLetterFacts } from './letter-facts.queries.js';
import { type LetterFacts } from './letter-facts.js';
import { type CalendarOf } from './letter-legs.js';
import { type LegDue, movedDayEntries, statusEntries } from './replay-entries.js';
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

  /** @throws CalendarTooShort when a deadline can't be known from the bank-holiday table */
  async execute(tx: EntityManager, actor: Actor, letterId: string): Promise<Replayed> {
    const facts = await loadLetterFacts(tx, letterId);
    const calendarOf = await this.calendarOf(tx, facts);
    const result = replay(facts, calendarOf);
    const before = await storedDueDays(tx, letterId);
    await storeReplays(tx, [{ letter: facts, result }]);
    await this.timeline.appendAll(tx, actor, [
      ...statusEntries(facts, result),
      ...movedDayEntries(facts, before, result, calendarOf),
    ]);
    return { facts, calendarOf };
  }

  private async calendarOf(tx: EntityManager, facts: LetterFacts): Promise<CalendarOf> {
    const bodies = facts.recipients.flatMap((recipient) => [
      recipient,
      ...recipient.replies.map(({ transferredTo }) => transferredTo),
    ]);
    const divisions = new Set(
      bodies.map((body) => body?.division).filter((division) => division !== undefined),
    );
    const calendars = new Map<Division, Calendar>();
    for (const division of divisions) calendars.set(division, await this.calendars.calendar(tx, division));
    return (division) => calendars.get(division)!;
  }
}

const STORED_DUE_DAYS = `
  SELECT l.recipient_id AS "recipientId", l.transfer_reply_id AS "transferReplyId", l.due_on AS "dueOn", d.rule
  FROM leg l
  LEFT JOIN LATERAL (
    SELECT d.rule FROM deadline d
    WHERE d.letter_id = $1 AND d.kind = 'reply_target' AND d.recipient_id = l.recipient_id
      AND d.leg_position = l.position
    ORDER BY d.since_on DESC LIMIT 1) d ON true
  WHERE l.letter_id = $1`;

async function storedDueDays(tx: EntityManager, letterId: string): Promise<LegDue[]> {
  return tx.query<LegDue[]>(STORED_DUE_DAYS, [letterId]);
}
