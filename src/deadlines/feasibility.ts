import { type Deadline } from './deadline.js';
import { daysBetween, formatDay, formatDayAndMonth, type IsoDate } from './iso-date.js';
import { counted } from './words.js';
import { isPastNeededBy, windowState, type WindowSpan } from './windows.js';
import { clockTimeIn, LONDON } from './zoned-days.js';

/** What is asked of the feasibility of a letter: can the rule's reply still come in time for the event? */
export interface FeasibilityQuestion {
  /** London day on which it is asked. */
  readonly on: IsoDate;
  /** RFC 3339 instant when it matters at what hour it is asked; otherwise the day as a whole counts. */
  readonly at?: string | null;
  /** When the reply is due by rule; null before the letter is sent or when it can't be known. */
  readonly replyDue: Deadline | null;
  readonly windowSpan: WindowSpan;
  readonly windowName: string;
}

/** A warning that an event does not wait for the rule. */
export interface FeasibilityWarning {
  readonly code: 'target_after_window' | 'window_closes_today' | 'window_already_closed';
  readonly windowName: string;
  /** One or two sentences that say what is the matter and what to do. */
  readonly detail: string;
}

/**
 * Warns when a window is over, when what is asked before it is needed this very day, or when the reply falls due on a
 * London day after the day it is needed by. Null when the rule leaves time.
 *
 * @throws InvalidInstant when `at` is not an RFC 3339 instant
 */
export function feasibilityWarning(question: FeasibilityQuestion): FeasibilityWarning | null {
  const { on, at = null, replyDue, windowSpan: span, windowName } = question;
  const isTooLate = isPastNeededBy(span, { on, at });
  if (isTooLate) return { code: 'window_already_closed', windowName, detail: alreadyClosed(question) };
  if (span.neededByOn === on)
    return { code: 'window_closes_today', windowName, detail: closesToday(question) };
  const isDueTooLate = replyDue !== null && replyDue.dueOn > span.neededByOn;
  if (!isDueTooLate) return null;
  return { code: 'target_after_window', windowName, detail: targetAfter(question, replyDue) };
}

function alreadyClosed({ on, at = null, windowSpan: span }: FeasibilityQuestion): string {
  const isOver = windowState(span, { on, at }) === 'closed';
  const past = isOver
    ? `The window closed ${when(on, span.closesOn)}`
    : `The window’s decisive moment was ${when(on, span.neededByOn)}`;
  return `${past}. Nothing asked for before it can still be done in time; keep only what outlasts it.`;
}

function closesToday({ on, replyDue, windowSpan: span }: FeasibilityQuestion): string {
  const london = clockTimeIn(span.neededByAt, LONDON).time;
  const hour = london === '00:00' ? 'at midnight' : `at ${london} London time`;
  const act = isDecidedEarly(span) ? 'The window’s decisive moment is' : 'The window closes';
  const due = replyDue && replyDue.dueOn > on ? `${dueByRule(on, replyDue)}; ` : '';
  const start = due === '' ? act : act.replace('The', 'the');
  return `${due}${start} today ${hour}. Ring the private office now.`;
}

function targetAfter(question: FeasibilityQuestion, replyDue: Deadline): string {
  const { on, windowSpan: span } = question;
  const opens = openingWords(question);
  const ends = isDecidedEarly(span)
    ? `its decisive moment is ${when(on, span.neededByOn)}`
    : `closes ${when(on, span.closesOn)}`;
  return `${dueByRule(on, replyDue)}; the window ${opens} and ${ends}. Ring the private office.`;
}

function openingWords({ on, at = null, windowSpan: span }: FeasibilityQuestion): string {
  const isOpenAlready = span.opensOn >= on && at !== null && windowState(span, { on, at }) === 'open';
  if (isOpenAlready) return 'is open now';
  return `${span.opensOn < on ? 'opened' : 'opens'} ${when(on, span.opensOn)}`;
}

function dueByRule(on: IsoDate, { dueOn, rule }: Deadline): string {
  const day = dueOn.slice(0, 4) === on.slice(0, 4) ? formatDayAndMonth(dueOn) : formatDay(dueOn);
  if (rule.rule === 'working_days') return `Due ${day} by the ${rule.days}-working-day rule`;
  return `Due ${day}`;
}

const isDecidedEarly = (span: WindowSpan): boolean => Date.parse(span.neededByAt) < Date.parse(span.closesAt);

/** A day as seen from another: today, tomorrow, yesterday, in 3 days, 3 days ago. */
function when(on: IsoDate, day: IsoDate): string {
  const days = daysBetween(on, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}
