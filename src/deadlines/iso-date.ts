import { dateOfNumber, dayNumber, isDayNumber, monthLength, weekdayOfNumber } from './day-number.js';
import { DeadlineRefusal } from './deadline-refusal.js';

/** A real day of the Gregorian calendar written YYYY-MM-DD, from 1900 to 2199. Compares and sorts as text. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** Something that should have been a day written YYYY-MM-DD and was not. */
export class InvalidDay extends DeadlineRefusal {
  readonly code = 'invalid-day';

  constructor(readonly text: unknown) {
    super(
      `${JSON.stringify(text) ?? 'nothing'} is not a day: ` +
        'write a real day between 1900-01-01 and 2199-12-31 as YYYY-MM-DD.',
    );
  }
}

const SHAPE = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Whether the text is a real day written YYYY-MM-DD between 1900 and 2199: no spaces, no time. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  return Number(text.slice(8)) <= monthLength(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/**
 * The text as a day.
 *
 * @throws InvalidDay when it is not a real day written YYYY-MM-DD between 1900 and 2199
 */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new InvalidDay(text);
  return text;
}

/** Whole days from 1970-01-01 (which is 0) to the day; negative before it. Plain arithmetic, no time zone. */
export function epochDay(day: IsoDate): number {
  const digit = (at: number): number => day.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return dayNumber(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

/**
 * The day with this number; undoes `epochDay`.
 *
 * @throws InvalidDay when the number is not whole or the day falls outside 1900 to 2199
 */
export function dayOfEpoch(number: number): IsoDate {
  if (!isDayNumber(number)) throw new InvalidDay(`day number ${number}`);
  const [year, month, day] = dateOfNumber(number);
  const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as IsoDate;
}

/**
 * The day a number of calendar days later, or earlier when negative.
 *
 * @throws InvalidDay when the result falls outside 1900 to 2199
 */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOfEpoch(epochDay(day) + days);
}

/** Calendar days from `a` to `b`: 1 when `b` is the day after `a`, negative when `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return epochDay(b) - epochDay(a);
}

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(day: IsoDate): number {
  return weekdayOfNumber(epochDay(day));
}

/** The name of the day of the week, e.g. `Monday`. */
export function dayName(day: IsoDate): string {
  return DAYS[weekday(day)];
}

/** Day and month without the year, e.g. `22 November`. */
export function formatDayAndMonth(day: IsoDate): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

/** The GOV.UK form of a day, e.g. `22 November 2021`. */
export function formatDay(day: IsoDate): string {
  return `${formatDayAndMonth(day)} ${day.slice(0, 4)}`;
}

/** Weekday, day and month, e.g. `Monday 22 November`; for places where the year is plain. */
export function formatShortDay(day: IsoDate): string {
  return `${dayName(day)} ${formatDayAndMonth(day)}`;
}

/** Weekday and full day, e.g. `Monday 22 November 2021`. */
export function formatFullDay(day: IsoDate): string {
  return `${dayName(day)} ${formatDay(day)}`;
}

/** `8 Nov 2021`, for tables and pictures, where room is scarce. */
export function formatBriefDay(day: IsoDate): string {
  const [date, month, year] = formatDay(day).split(' ');
  return `${date} ${month.slice(0, 3)} ${year}`;
}
