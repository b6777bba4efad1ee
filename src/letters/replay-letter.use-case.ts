import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { type Calendar, type Division } from '../deadlines/calendar.js';
import { type DeadlineRule } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { loadLetterFacts } from './letter-facts.queries.js';
import { type LetterFacts } from './letter-facts.js';
import { type CalendarOf } from './letter-legs.js';
import { replay, type Replay } from './replay.js';
import { storeReplay } from './store-replay.js';
import { whyMoved } from './why-moved.js';

/** A stored due day of one leg; its rule is missing where the leg ended on the day it started. */
interface LegDue {
  readonly recipientId: string;
  readonly position: number;
  readonly dueOn: IsoDate;
  readonly rule: DeadlineRule | null;
}

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
    await storeReplay(tx, facts, result);
    await this.recordStatus(tx, actor, facts, result);
    await this.recordMovedDays(tx, actor, { facts, calendarOf }, before, result);
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

  private async recordStatus(
    tx: EntityManager,
    actor: Actor,
    facts: LetterFacts,
    { status }: Replay,
  ): Promise<void> {
    const current = status[status.length - 1];
    await this.timeline.appendChange(tx, actor, {
      groupId: facts.groupId,
      letterId: facts.id,
      subject: { kind: 'letter', id: facts.id },
      event: 'status-changed',
      on: current.fromOn,
      before: { status: facts.storedStatus },
      after: { status: current.status },
    });
  }

  private async recordMovedDays(
    tx: EntityManager,
    actor: Actor,
    { facts, calendarOf }: Replayed,
    before: readonly LegDue[],
    { legs }: Replay,
  ): Promise<void> {
    for (const old of before) {
      const leg = legs.find(
        ({ recipientId, position }) => recipientId === old.recipientId && position === old.position,
      );
      if (!leg || leg.target.dueOn === old.dueOn) continue;
      const { dueOn, rule } = leg.target;
      const because =
        old.rule && whyMoved({ dueOn: old.dueOn, rule: old.rule }, leg.target, calendarOf(leg.division));
      await this.timeline.append(tx, actor, {
        groupId: facts.groupId,
        letterId: facts.id,
        subject: { kind: 'recipient', id: old.recipientId },
        event: 'due-day-moved',
        on: leg.receivedOn,
        before: { dueOn: old.dueOn },
        after: { dueOn, rule, ...(because && { because }) },
      });
    }
  }
}

const STORED_DUE_DAYS = `
  SELECT l.recipient_id AS "recipientId", l.position, l.due_on AS "dueOn", d.rule
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
