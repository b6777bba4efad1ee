import { addDays, isoDate, type IsoDate } from '../deadlines/iso-date.js';

/** How many days the first report of a group tells about, its own day included. */
const FIRST_DAYS = 30;

/**
 * The first day of the period to propose: the first of the month of the last issued report, so that nothing that was
 * recorded late falls between two reports; without one, thirty days with the day itself.
 *
 * @param lastAsOf the day of the last issued report
 */
export function proposedFrom(lastAsOf: IsoDate | null, asOf: IsoDate): IsoDate {
  return lastAsOf === null ? addDays(asOf, 1 - FIRST_DAYS) : isoDate(`${lastAsOf.slice(0, 8)}01`);
}
