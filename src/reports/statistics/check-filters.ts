import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type InputFault } from '../../errors/domain-error.js';
import { InvalidInput } from '../../errors/kinds.js';
import { type StatisticsFilters } from './statistics.js';

/**
 * Refuses days that statistics can't be of.
 *
 * @param asOf the day they are of
 * @throws InvalidInput at /asOf when that day is still to come, at /to when the period ends after it, at /from when the period begins
 *   after it or after its own end
 */
export function checkFilters({ from, to }: StatisticsFilters, asOf: IsoDate, today: IsoDate): void {
  const faults: InputFault[] = [];
  const add = (pointer: string, detail: string): unknown => faults.push({ pointer, detail });
  if (asOf > today) {
    add(
      '/asOf',
      `${formatDay(asOf)} is still to come. Choose today, ${formatDay(today)}, or an earlier day.`,
    );
  } else if (to !== undefined && to > asOf) {
    add('/to', `The period can’t end on ${formatDay(to)}, after the day of the statistics, ${formatDay(asOf)}. Choose an earlier day, or leave it out.`); // prettier-ignore
  }
  const end =
    to === undefined ? `the day of the statistics, ${formatDay(asOf)}` : `it ends on ${formatDay(to)}`;
  if (from !== undefined && from > (to ?? asOf)) {
    add('/from', `The period can’t begin on ${formatDay(from)}, after ${end}. Choose an earlier day.`);
  }
  if (faults.length > 0) throw new InvalidInput(faults);
}
