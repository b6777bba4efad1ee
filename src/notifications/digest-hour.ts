import { type Temporal } from 'temporal-polyfill';
import { type Calendar } from '../deadlines/calendar.js';
import { addDays, isoDate, type IsoDate, weekday } from '../deadlines/iso-date.js';
import { isWorkingDay } from '../deadlines/working-days.js';
import { LONDON } from '../deadlines/zoned-days.js';

/** The hour up to which digests are due, of which day and which week. */
export interface DigestHour {
  readonly day: IsoDate;
  /** Digests of this hour of the day and of earlier ones are due. */
  readonly hour: number;
  /** The Monday of the week. */
  readonly week: IsoDate;
}

/**
 * Whether digests may go out now, and those of which hour. They go on working days of England and Wales, at the hour that each
 * person chose, in London; one that was missed goes later the same day. Beyond the end of the bank-holiday table every day
 * from Monday to Friday counts as one: a mail too many harms nobody.
 *
 * @returns null on other days
 */
export function digestHourAt(now: Temporal.Instant, calendar: Calendar): DigestHour | null {
  const local = now.toZonedDateTimeISO(LONDON);
  const day = isoDate(local.toPlainDate().toString());
  if (!goesOn(day, calendar)) return null;
  return { day, hour: local.hour, week: addDays(day, -((weekday(day) + 6) % 7)) };
}

function goesOn(day: IsoDate, calendar: Calendar): boolean {
  if (day > calendar.until) return weekday(day) % 6 !== 0;
  return isWorkingDay(day, calendar);
}
