import { matters, type Deadline, type DeadlineKind } from './deadline.js';
import { type IsoDate } from './iso-date.js';

/**
 * The kinds that end the usefulness of a reply or make it late, in the order that breaks a tie: what can't be got
 * back first, then what we asked for, what was promised, the body's own target, the common ceiling.
 */
const ORDER = [
  'window_closes',
  'signatures_close',
  'requested',
  'promised',
  'reply_target',
  'twenty_days',
] as const satisfies readonly DeadlineKind[];
type EffectiveKind = (typeof ORDER)[number];

const HAPPENS: Readonly<Record<EffectiveKind, string>> = {
  window_closes: 'the window closes',
  signatures_close: 'signatures close',
  requested: 'the day asked for in the letter comes',
  promised: 'the promised reply is due',
  reply_target: 'the reply is due',
  twenty_days: 'the 20-working-day ceiling is reached',
};

/** The date to look at first, and why that one. */
export interface EffectiveDeadline {
  readonly deadline: Deadline;
  /** In words, e.g. `the earliest that still matters: the window closes before the reply is due`. */
  readonly why: string;
}

/**
 * The earliest deadline that still matters at the end of a day, among those that end the usefulness of a reply or make
 * it late (not openings, chases or embargoes). One that has passed unanswered still matters. Null when none does.
 * On the same London day the order is windows, signatures, requests, promises, targets, ceiling.
 */
export function effectiveDeadline(deadlines: readonly Deadline[], on: IsoDate): EffectiveDeadline | null {
  const [first, ...others] = deadlines
    .filter((deadline) => matters(deadline, on) && rank(deadline) >= 0)
    .sort(compare);
  return first ? { deadline: first, why: why(first, others) } : null;
}

const rank = ({ kind }: Deadline): number => ORDER.indexOf(kind as EffectiveKind);

function compare(a: Deadline, b: Deadline): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return rank(a) - rank(b);
}

function why(first: Deadline, others: readonly Deadline[]): string {
  const next = others.find(({ kind }) => kind !== first.kind);
  if (others.length === 0) return `the only one that still matters: ${words(first)}`;
  if (!next) return `the earliest that still matters of ${others.length + 1} of its kind: ${words(first)}`;
  const order = next.dueOn === first.dueOn ? 'on the same day as' : 'before';
  return `the earliest that still matters: ${words(first)} ${order} ${words(next)}`;
}

const words = ({ kind }: Deadline): string => HAPPENS[kind as EffectiveKind];
