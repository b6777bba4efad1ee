import { CalendarTooShort, type Calendar, type Closure } from './calendar.js';
import { DeadlineRefusal } from './deadline-refusal.js';
import { epochDay, formatDay, weekday, type IsoDate } from './iso-date.js';

/** A number of working days that is not a whole number of at least 1. */
export class InvalidWorkingDays extends DeadlineRefusal {
  readonly code = 'invalid-working-days';

  constructor(readonly days: number) {
    super(`${days} is not a number of working days to count: give a whole number of at least 1.`);
  }
}

/**
 * Whether offices are open: Monday to Friday and not a bank holiday of the calendar's division.
 * Recess and privilege days are working days.
 *
 * @throws CalendarTooShort when the day is outside the calendar's range
 */
export function isWorkingDay(day: IsoDate, calendar: Calendar): boolean {
  const number = epochDay(day);
  return calendar.nthWorkingNumber(calendar.workingDaysUpTo(number)) === number;
}

/**
 * The last day on which a reply is still in time.
 *
 * `start` (the day of receipt) is excluded: the next working day is day 1. The answer is included.
 *
 * @param days whole working days, 1 or more
 * @throws InvalidWorkingDays when `days` is not that
 * @throws CalendarTooShort when `start` or the answer is outside the calendar's range
 * @see Cabinet Office, Guide to Handling Correspondence: day 1 is the day after receipt
 */
export function addWorkingDays(start: IsoDate, days: number, calendar: Calendar): IsoDate {
  refuseUnlessCount(days);
  const due = calendar.nthWorkingDay(calendar.workingDaysUpTo(epochDay(start)) + days);
  if (due === undefined) throw unreachable(start, days, 'after', calendar);
  return due;
}

/** `addWorkingDays` on day numbers (see `epochDay`), for work on very many dates at once. Same rules, same refusals. */
export function addWorkingDaysToNumber(start: number, days: number, calendar: Calendar): number {
  refuseUnlessCount(days);
  const due = calendar.nthWorkingNumber(calendar.workingDaysUpTo(start) + days);
  if (due === undefined) throw new CalendarTooShort(`a day ${days} working days later`, calendar);
  return due;
}

/**
 * The working day that lies `days` working days before `day`; `day` itself is excluded.
 * Undoes `addWorkingDays` for a start that is a working day.
 *
 * @param days whole working days, 1 or more
 * @throws InvalidWorkingDays when `days` is not that
 * @throws CalendarTooShort when `day` or the answer is outside the calendar's range
 */
export function subtractWorkingDays(day: IsoDate, days: number, calendar: Calendar): IsoDate {
  refuseUnlessCount(days);
  const before = calendar.workingDaysUpTo(epochDay(day)) - Number(isWorkingDay(day, calendar));
  const answer = calendar.nthWorkingDay(before + 1 - days);
  if (answer === undefined) throw unreachable(day, days, 'before', calendar);
  return answer;
}

/**
 * How many working days lie after `start` up to and including `end`; 0 when `end` is `start` or earlier.
 * Counting to the day that `addWorkingDays` gave returns the number that was added.
 *
 * @throws CalendarTooShort when either day is outside the calendar's range
 */
export function countWorkingDays(start: IsoDate, end: IsoDate, calendar: Calendar): number {
  const count = calendar.workingDaysUpTo(epochDay(end)) - calendar.workingDaysUpTo(epochDay(start));
  return Math.max(0, count);
}

/**
 * The first working day strictly after `day`.
 *
 * @throws CalendarTooShort when either day is outside the calendar's range
 */
export function nextWorkingDay(day: IsoDate, calendar: Calendar): IsoDate {
  return addWorkingDays(day, 1, calendar);
}

/**
 * The bank holidays that made the count longer: those on Monday to Friday after `start`, up to and including `end`.
 *
 * @throws CalendarTooShort when either day is outside the calendar's range
 */
export function skippedClosures(start: IsoDate, end: IsoDate, calendar: Calendar): readonly Closure[] {
  calendar.workingDaysUpTo(epochDay(start));
  calendar.workingDaysUpTo(epochDay(end));
  return calendar.closures.filter(({ on }) => on > start && on <= end && weekday(on) % 6 !== 0);
}

function refuseUnlessCount(days: number): void {
  if (!Number.isInteger(days) || days < 1) throw new InvalidWorkingDays(days);
}

function unreachable(
  from: IsoDate,
  days: number,
  side: 'after' | 'before',
  calendar: Calendar,
): CalendarTooShort {
  return new CalendarTooShort(`the working day ${days} ${side} ${formatDay(from)}`, calendar);
}
