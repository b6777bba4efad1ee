import { DeadlineRefusal } from './deadline-refusal.js';
import { addDays, formatDay, weekday, type IsoDate } from './iso-date.js';

/** The two Houses. */
export const HOUSES = ['commons', 'lords'] as const;
/** One of `HOUSES`. */
export type House = (typeof HOUSES)[number];

/** The days on which one House sits, known from `from` to `until`, both included. */
export interface SittingDays {
  readonly house: House;
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** First and last day of each run of sitting days, both included, in order, apart from one another. */
  readonly runs: readonly (readonly [IsoDate, IsoDate])[];
}

/** A planned break of one House, first and last day included. */
export interface Recess {
  readonly house: House;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly name: string;
}

/** A sitting day was asked for beyond the range for which they are known. */
export class SittingDaysUnknown extends DeadlineRefusal {
  readonly code = 'sitting-days-unknown';

  constructor(
    readonly wanted: string,
    readonly table: Pick<SittingDays, 'house' | 'from' | 'until'>,
  ) {
    super(
      `The sitting days of the ${houseName(table.house)} are known from ${formatDay(table.from)} to ` +
        `${formatDay(table.until)}; ${wanted} is outside that range. Add the newer sitting days and try again.`,
    );
  }
}

/** The House in words, e.g. `House of Commons`. */
export function houseName(house: House): string {
  return house === 'commons' ? 'House of Commons' : 'House of Lords';
}

/**
 * Whether the House sits on a day.
 *
 * @throws SittingDaysUnknown when the day is outside the known range
 */
export function isSittingDay(day: IsoDate, sitting: SittingDays): boolean {
  if (day < sitting.from || day > sitting.until) throw new SittingDaysUnknown(formatDay(day), sitting);
  return sitting.runs.some(([first, last]) => first <= day && day <= last);
}

/**
 * The first sitting day strictly after a day: the earliest on which a question could be tabled or a point of order raised.
 *
 * @throws SittingDaysUnknown when `after` lies outside the known range or none is known after it
 */
export function earliestSittingDay(after: IsoDate, sitting: SittingDays): IsoDate {
  return sittingDayFrom(addDays(after, 1), sitting);
}

/**
 * The day itself when the House sits, otherwise the first sitting day after it.
 *
 * @throws SittingDaysUnknown when the day lies outside the known range or none is known from it on
 */
export function sittingDayFrom(day: IsoDate, sitting: SittingDays): IsoDate {
  const run = day < sitting.from ? undefined : sitting.runs.find(([, last]) => last >= day);
  if (!run) throw new SittingDaysUnknown(`the next sitting day from ${formatDay(day)}`, sitting);
  return run[0] > day ? run[0] : day;
}

/** How far a House's list of sitting days goes, e.g. `the list of sitting days of the House of Commons ends on 16 July 2026`. */
export function endOfList({ house, until }: Pick<SittingDays, 'house' | 'until'>): string {
  return `the list of sitting days of the ${houseName(house)} ends on ${formatDay(until)}`;
}

/**
 * What stands in the way of putting a question or raising a point on a day, in a whole sentence: that the House does not
 * sit, or that it is not known whether it does. Null when it sits. It refuses rather than guess.
 */
export function sittingInWords(day: IsoDate, sitting: SittingDays): string | null {
  const run = day < sitting.from ? undefined : sitting.runs.find(([, last]) => last >= day);
  if (!run) return `Whether that House sits then is not known: ${endOfList(sitting)}.`;
  return run[0] > day ? `The ${houseName(sitting.house)} does not sit before ${formatDay(run[0])}.` : null;
}

/** The recess that a day falls in, or null. A day outside every recess need not be a sitting day. */
export function recessOn(day: IsoDate, house: House, recesses: readonly Recess[]): Recess | null {
  return (
    recesses.find((recess) => recess.house === house && recess.firstOn <= day && day <= recess.lastOn) ?? null
  );
}

/**
 * The earliest day that can be named for a Commons named-day question tabled on a day: a sitting day with at least three
 * days' notice, Saturdays and Sundays not counted.
 *
 * @throws SittingDaysUnknown when that lies outside the known range
 * @see Erskine May 22.4, questions for written answer
 */
export function earliestNamedDay(tabledOn: IsoDate, sitting: SittingDays): IsoDate {
  let day = tabledOn;
  for (let notice = 0; notice < 3;) {
    day = addDays(day, 1);
    if (weekday(day) % 6 !== 0) notice += 1;
  }
  return sittingDayFrom(day, sitting);
}
