import { type DeadlineKind } from '../../deadlines/deadline.js';
import { daysBetween, formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';

/** A letter as the list of letters writes it. */
export interface ListedLetter {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly status: string;
  readonly datedOn: IsoDate | null;
  readonly sentOn: IsoDate | null;
  readonly to: readonly string[];
  readonly organisations: readonly { readonly name: string }[];
  readonly signatoryCount: number;
  readonly asksOpen: number;
  readonly effectiveDeadline: { readonly kind: DeadlineKind; readonly dueOn: IsoDate } | null;
  readonly replyDueOn: IsoDate | null;
  readonly workingDaysLeft: number | null;
  readonly workingDaysLate: number | null;
  readonly isLate: boolean;
  readonly flags: readonly string[];
}

/** The deadline to look at first, in words: what it is, its day, and how far away it is. */
export interface DeadlineWords {
  readonly what: string;
  readonly day: string;
  readonly away: string;
  readonly isPast: boolean;
}

/** What a deadline is called beside its day. */
export const DEADLINE_NAMES: Readonly<Record<DeadlineKind, string>> = {
  reply_target: 'Reply due',
  twenty_days: 'Reply due by the 20-day rule',
  requested: 'Reply asked for by',
  promised: 'Reply promised by',
  window_opens: 'Event begins',
  window_closes: 'Event ends',
  signatures_close: 'Signatures close',
  embargo_ends: 'Embargo ends',
  chase: 'Next chaser',
};

/** Null when nothing is waited for. `on` is the day that the list is looked at from. */
export function deadlineWords(letter: ListedLetter, on: IsoDate): DeadlineWords | null {
  const { effectiveDeadline } = letter;
  if (!effectiveDeadline) return null;
  const { kind, dueOn } = effectiveDeadline;
  return {
    what: DEADLINE_NAMES[kind],
    day: formatDay(dueOn),
    away: workingDaysAway(letter) ?? daysAway(dueOn, on),
    isPast: dueOn < on,
  };
}

/** Of the day by which a body owes its reply, in its working days; null of other days, and beyond the bank-holiday table. */
function workingDaysAway(letter: ListedLetter): string | null {
  const { effectiveDeadline, replyDueOn, workingDaysLeft, workingDaysLate, isLate } = letter;
  const isOwed = effectiveDeadline?.kind === 'reply_target' && effectiveDeadline.dueOn === replyDueOn;
  if (!isOwed || workingDaysLeft === null || workingDaysLate === null) return null;
  if (isLate) return workingDaysLate > 0 ? `${counted(workingDaysLate, 'working day')} late` : 'late';
  return workingDaysLeft > 0 ? `${counted(workingDaysLeft, 'working day')} left` : 'today';
}

function daysAway(dueOn: IsoDate, on: IsoDate): string {
  const days = daysBetween(on, dueOn);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}
