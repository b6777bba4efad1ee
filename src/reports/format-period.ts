import { formatBriefDay, isoDate } from '../deadlines/iso-date.js';

/** A year or a month for people: `2021` stays, `2021-11` is “Nov 2021”. */
export function formatPeriod(period: string): string {
  return period.length === 4 ? period : formatBriefDay(isoDate(`${period}-01`)).replace(/^\S+ /, '');
}
