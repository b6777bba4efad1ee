import { type DeadlineKind, type DeadlineRule } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type LetterDeadline } from './deadline-parts.js';
import { type CalendarOf, type Leg } from './letter-legs.js';
import { type Replay } from './replay.js';
import { whyMoved } from './why-moved.js';

/** The deadlines that count working days, and so move with the bank holidays. */
export const COUNTING_KINDS = ['reply_target', 'twenty_days', 'chase'] as const;
/** One of `COUNTING_KINDS`. */
export type CountingKind = (typeof COUNTING_KINDS)[number];

/** A stored deadline, as far as it matters for seeing whether it moves. */
export interface StoredDay {
  readonly kind: DeadlineKind;
  readonly recipientId: string | null;
  readonly legPosition: number | null;
  readonly sinceOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly rule: DeadlineRule;
}

/** One due day that is another than the stored one. */
export interface MovedDay {
  readonly kind: CountingKind;
  readonly recipientId: string;
  readonly legPosition: number;
  readonly body: string;
  /** The first day on which the deadline was a fact. */
  readonly sinceOn: IsoDate;
  /** False for a body that answered already or handed the letter on. */
  readonly isOpen: boolean;
  readonly oldDueOn: IsoDate;
  readonly newDueOn: IsoDate;
  /** Whole sentences. */
  readonly why: string;
}

/**
 * The due days of one letter that a replay puts elsewhere than they are stored, and why: those still open, and the reply
 * targets of legs that have ended. The common ceiling is left out where it moves just as the target does.
 */
export function movedDays(stored: readonly StoredDay[], replay: Replay, calendarOf: CalendarOf): MovedDay[] {
  const before = lastPieces(stored);
  const moved = [...lastPieces(replay.deadlines)].flatMap(([key, after]) => {
    const old = before.get(key);
    const leg = replay.legs.find((candidate) => isOf(after, candidate));
    const isListed = after.settledOn === null || after.kind === 'reply_target';
    return old && leg && isListed && isCounting(after.kind) && old.dueOn !== after.dueOn
      ? [movedDay(old, { ...after, kind: after.kind }, leg, calendarOf)]
      : [];
  });
  return moved.filter((day) => !isRepeated(day, moved));
}

/**
 * The last deadline of each kind on each leg: of the chases the one that is still to come, and of one that lay still while
 * its letter was closed the piece since then.
 */
function lastPieces<Day extends StoredDay | LetterDeadline>(days: readonly Day[]): Map<string, Day> {
  const inOrder = [...days].sort((a, b) => (a.sinceOn < b.sinceOn ? -1 : Number(a.sinceOn > b.sinceOn)));
  return new Map(
    inOrder.map((day) => [`${day.kind}/${String(day.recipientId)}/${String(day.legPosition)}`, day]),
  );
}

function movedDay(
  old: StoredDay,
  after: LetterDeadline & { readonly kind: CountingKind },
  leg: Leg,
  calendarOf: CalendarOf,
): MovedDay {
  const { kind, sinceOn } = after;
  return {
    kind,
    recipientId: leg.recipientId,
    legPosition: leg.position,
    body: leg.body,
    sinceOn,
    isOpen: after.settledOn === null,
    oldDueOn: old.dueOn,
    newDueOn: after.dueOn,
    why: whyMoved(old, after, calendarOf(leg.division)),
  };
}

const isOf = ({ recipientId, legPosition }: LetterDeadline, leg: Leg): boolean =>
  leg.recipientId === recipientId && leg.position === legPosition;

const isCounting = (kind: DeadlineKind): kind is CountingKind =>
  COUNTING_KINDS.some((counting) => counting === kind);

const isRepeated = (day: MovedDay, moved: readonly MovedDay[]): boolean =>
  day.kind === 'twenty_days' &&
  moved.some(
    (other) =>
      other.kind === 'reply_target' &&
      other.recipientId === day.recipientId &&
      other.sinceOn === day.sinceOn &&
      other.oldDueOn === day.oldDueOn &&
      other.newDueOn === day.newDueOn,
  );
