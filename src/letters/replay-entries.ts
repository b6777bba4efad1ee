import { type DeadlineRule } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { difference, type TimelineEntry } from '../timeline/timeline.js';
import { type LetterFacts } from './letter-facts.js';
import { type CalendarOf, type Leg } from './letter-legs.js';
import { type Replay } from './replay.js';
import { whyMoved } from './why-moved.js';

/**
 * A stored due day of one leg, known by the transfer that started it (null for the first), since its position changes when
 * an earlier transfer is removed; its rule is missing where the leg ended on the day it started.
 */
export interface LegDue {
  readonly recipientId: string;
  readonly transferReplyId: string | null;
  readonly dueOn: IsoDate;
  readonly rule: DeadlineRule | null;
}

/** The line of history for a status that is another than the stored one; none when it is the same. */
export function statusEntries(facts: LetterFacts, { status }: Replay): TimelineEntry[] {
  const current = status[status.length - 1];
  const sides = difference({ status: facts.storedStatus }, { status: current.status });
  if (Object.keys(sides.after).length === 0) return [];
  const subject = { kind: 'letter', id: facts.id };
  return [{ ...whoseHistory(facts), subject, event: 'status-changed', on: current.fromOn, ...sides }];
}

/** A line of history for each leg whose due day is another than before, with the reason where it is known. */
export function movedDayEntries(
  facts: LetterFacts,
  before: readonly LegDue[],
  { legs }: Replay,
  calendarOf: CalendarOf,
): TimelineEntry[] {
  return before.flatMap((old) => {
    const leg = legs.find(
      ({ recipientId, transferReplyId }) =>
        recipientId === old.recipientId && transferReplyId === old.transferReplyId,
    );
    return leg && leg.target.dueOn !== old.dueOn ? [movedDayEntry(facts, old, leg, calendarOf)] : [];
  });
}

function movedDayEntry(facts: LetterFacts, old: LegDue, leg: Leg, calendarOf: CalendarOf): TimelineEntry {
  const { dueOn, rule } = leg.target;
  const because =
    old.rule && whyMoved({ dueOn: old.dueOn, rule: old.rule }, leg.target, calendarOf(leg.division));
  return {
    ...whoseHistory(facts),
    subject: { kind: 'recipient', id: old.recipientId },
    event: 'due-day-moved',
    on: leg.receivedOn,
    before: { dueOn: old.dueOn },
    after: { dueOn, rule, ...(because && { because }) },
  };
}

const whoseHistory = ({ id, groupId }: LetterFacts): Pick<TimelineEntry, 'groupId' | 'letterId'> => ({
  groupId,
  letterId: id,
});
