import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { type Calendar, type Division } from '../deadlines/calendar.js';
import { type DeadlineRule } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor } from '../timeline/actor.js';
import { changeEntry, Timeline, type TimelineEntry } from '../timeline/timeline.js';
import { type LetterDeadline } from './deadline-parts.js';
import { type LetterToReplay, loadToReplay } from './letter-facts.queries.js';
import { type LetterFacts } from './letter-facts.js';
import { type CalendarOf } from './letter-legs.js';
import { type ReplayRows } from './replay-rows.js';
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
    const changed = statusEntry(facts, result);
    const moved = movedDayEntries({ facts, calendarOf }, legDays(stored), result);
    const history = await this.timeline.claim(tx, actor, [...entries, ...changed, ...moved]);
    await storeReplay(tx, { letter: facts, stored, replay: result, history });
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

function statusEntry(facts: LetterFacts, { status }: Replay): TimelineEntry[] {
  const current = status[status.length - 1];
  return changeEntry({
    groupId: facts.groupId,
    letterId: facts.id,
    subject: { kind: 'letter', id: facts.id },
    event: 'status-changed',
    on: current.fromOn,
    before: { status: facts.storedStatus },
    after: { status: current.status },
  });
}

function movedDayEntries(
  { facts, calendarOf }: Replayed,
  before: readonly LegDue[],
  { legs }: Replay,
): TimelineEntry[] {
  return before.flatMap((old) => {
    const leg = legs.find(
      ({ recipientId, position }) => recipientId === old.recipientId && position === old.position,
    );
    if (!leg || leg.target.dueOn === old.dueOn) return [];
    const { dueOn, rule } = leg.target;
    const because =
      old.rule && whyMoved({ dueOn: old.dueOn, rule: old.rule }, leg.target, calendarOf(leg.division));
    return {
      groupId: facts.groupId,
      letterId: facts.id,
      subject: { kind: 'recipient', id: old.recipientId },
      event: 'due-day-moved' as const,
      on: leg.receivedOn,
      before: { dueOn: old.dueOn },
      after: { dueOn, rule, ...(because && { because }) },
    };
  });
}

/** The stored due days with the rules of their reply targets: of several, the one that began last. */
function legDays({ leg, deadline }: ReplayRows): LegDue[] {
  const legs = leg as unknown as Omit<LegDue, 'rule'>[];
  const targets = (deadline as unknown as LetterDeadline[])
    .filter(({ kind }) => kind === 'reply_target')
    .sort((a, b) => (a.sinceOn < b.sinceOn ? 1 : -1));
  return legs.map(({ recipientId, position, dueOn }) => {
    const target = targets.find((d) => d.recipientId === recipientId && d.legPosition === position);
    return { recipientId, position, dueOn, rule: target?.rule ?? null };
  });
}
