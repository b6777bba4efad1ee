/** First and last year whose days can be written; what lies outside is taken for a slip of the pen. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const COMMON_MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const LEAP_MONTHS = COMMON_MONTHS.map((days, month) => (month >= 2 ? days + 1 : days));
const monthStarts = (year: number): readonly number[] => (isLeap(year) ? LEAP_MONTHS : COMMON_MONTHS);

/** Day number of 1 January of each year from 1900, and of the first day beyond the last year. */
const YEAR_STARTS = (() => {
  const starts = [-25567];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    starts.push(starts.at(-1)! + monthStarts(year)[12]);
  }
  return Int32Array.from(starts);
})();

/** How many days a month has; `month` is 1 to 12. */
export function monthLength(year: number, month: number): number {
  return monthStarts(year)[month] - monthStarts(year)[month - 1];
}

/** Whole days from 1970-01-01, which is 0, to a date of 1900 to 2199; `month` and `day` count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  return YEAR_STARTS[year - FIRST_YEAR] + monthStarts(year)[month - 1] + day - 1;
}

/** Whether a number is whole and that of a day in 1900 to 2199. */
export function isDayNumber(number: number): boolean {
  return Number.isInteger(number) && number >= YEAR_STARTS[0] && number < YEAR_STARTS.at(-1)!;
}

/** Year, month and day (both from 1) of a day number for which `isDayNumber` holds; undoes `dayNumber`. */
export function dateOfNumber(number: number): readonly [year: number, month: number, day: number] {
  let year = FIRST_YEAR + Math.floor((number - YEAR_STARTS[0]) / 366);
  while (YEAR_STARTS[year + 1 - FIRST_YEAR] <= number) year += 1;
  const ofYear = number - YEAR_STARTS[year - FIRST_YEAR];
  const month = monthStarts(year).findLastIndex((start) => start <= ofYear);
  return [year, month + 1, ofYear - monthStarts(year)[month] + 1];
}

/** Day of the week of a day number: 0 is Sunday, 6 is Saturday. */
export function weekdayOfNumber(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}
