import { addDays, daysBetween, type IsoDate } from '../deadlines/iso-date.js';

/** The last sweep: the day for which it was, and whether anything happened since that can have touched a flag. */
export interface LastSweep {
  readonly day: IsoDate;
  readonly isTouched: boolean;
}

/** How many days are caught up one by one after an outage. */
export const MOST_DAYS = 366;

/**
 * The days for which a sweep asks what was true, in their order. The last day that was swept is among them when something
 * was recorded after that: it was not over then. Whatever
 * the sweeps missed, so raises and clears the same flags, each with its day, as if none had been missed. What came and went more
 * than a year ago is not looked up; what has lasted since is found on any day.
 *
 * @param last the last sweep; null before the first, which says nothing of the past
 * @param isSettable whether the clock may be put back, as in the demo: then a day before the last is swept too. Otherwise it is a copy
 *   of Postbag whose clock is slow around midnight, which would clear what is up; by more than a day, the last sweep's clock was wrong
 */
export function daysToSweep(last: LastSweep | null, today: IsoDate, isSettable: boolean): readonly IsoDate[] {
  if (last === null || last.day === today) return [today];
  const missed = daysBetween(last.day, today) - (last.isTouched ? 0 : 1);
  if (last.day > today) return addDays(today, 1) === last.day && !isSettable ? [] : [today];
  const first = addDays(today, -Math.min(missed, MOST_DAYS));
  return Array.from({ length: daysBetween(first, today) + 1 }, (_, place) => addDays(first, place));
}
