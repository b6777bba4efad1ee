import { type Closure, type Division } from './calendar.js';
import { type IsoDate } from './iso-date.js';
import { type Rung } from './ladder.js';

/** Every kind of date that a letter waits for. */
export const DEADLINE_KINDS = [
  'reply_target',
  'twenty_days',
  'requested',
  'window_opens',
  'window_closes',
  'promised',
  'chase',
  'signatures_close',
  'embargo_ends',
] as const;
/** One of `DEADLINE_KINDS`. */
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** A body's own target, or the common ceiling: so many working days after the day of receipt. */
export interface WorkingDaysRule {
  readonly rule: 'working_days';
  /** Who owes the reply, e.g. `Home Office`. */
  readonly body: string;
  readonly days: number;
  /** Where the target was published. */
  readonly targetSource: string;
  /** The day of receipt, which is not counted. */
  readonly startOn: IsoDate;
  readonly division: Division;
  /** Bank holidays that were not counted; see `skippedClosures`. */
  readonly skipped: readonly Closure[];
  readonly calendarVersion: string;
}

/** The first or last day of an event, in its own zone. */
export interface WindowRule {
  readonly rule: 'window';
  readonly name: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly timeZone: string;
  /** Where the event is; null when only the zone is known. */
  readonly place: string | null;
}

/** A day asked for in the letter, with its words where they were recorded. */
export interface RequestedRule {
  readonly rule: 'requested';
  readonly text: string | null;
}

/** A day promised in a holding reply. */
export interface PromisedRule {
  readonly rule: 'promised';
  readonly repliedOn: IsoDate;
  /** Who promised, e.g. `Home Office`. */
  readonly by: string;
}

/**
 * The day to take the next step for a late reply: `days` working days after `afterOn`, which is the day the reply was due, that of
 * the last chaser, or the day by which a written question is to be answered.
 */
export interface ChaseRule {
  readonly rule: 'chase';
  readonly rung: Rung;
  readonly after: 'due_day' | 'last_chaser' | 'question';
  readonly afterOn: IsoDate;
  readonly days: number;
}

/** The day by which Members must have agreed to sign. */
export interface SignaturesRule {
  readonly rule: 'signatures_close';
}

/** The moment from which the letter may be published. */
export interface EmbargoRule {
  readonly rule: 'embargo_ends';
}

/** What a deadline was worked out from; `explainDeadline` makes its sentence of it. Plain data, stored as JSON. */
export type DeadlineRule =
  WorkingDaysRule | WindowRule | RequestedRule | PromisedRule | ChaseRule | SignaturesRule | EmbargoRule;

/** A date that a letter waits for, with the span of days on which that is a fact and the rule that gave it. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** London day. */
  readonly dueOn: IsoDate;
  /** RFC 3339 instant for windows and embargoes, otherwise null. */
  readonly dueAt: string | null;
  /** The first day on which it is a fact. */
  readonly sinceOn: IsoDate;
  /** The first day from which it no longer matters (answered, closed, withdrawn, window over); null: it still does. */
  readonly settledOn: IsoDate | null;
  readonly recipientId: string | null;
  readonly legId?: string | null;
  readonly askIds: readonly string[];
  readonly windowId: string | null;
  readonly replyId: string | null;
  readonly rule: DeadlineRule;
}

/** Whether a deadline is a fact at the end of a day and still matters then: `sinceOn` included, `settledOn` excluded. */
export function matters(deadline: Deadline, on: IsoDate): boolean {
  return deadline.sinceOn <= on && (deadline.settledOn === null || on < deadline.settledOn);
}
