import { weekdayOfNumber } from './day-number.js';
import { DeadlineRefusal } from './deadline-refusal.js';
import { dayOfEpoch, epochDay, formatDay, type IsoDate } from './iso-date.js';

/** The three parts of the United Kingdom that have their own bank holidays, as GOV.UK names them. */
export const DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
/** One of `DIVISIONS`. */
export type Division = (typeof DIVISIONS)[number];

const DIVISION_NAMES: Readonly<Record<Division, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** The division in words, e.g. `England and Wales`. */
export function divisionName(division: Division): string {
  return DIVISION_NAMES[division];
}

/** A bank holiday: the day offices are shut, its name, and a note such as `Substitute day` (or ''). */
export interface Closure {
  readonly on: IsoDate;
  readonly title: string;
  readonly notes: string;
}

/** What a calendar is built from. `from` and `until` are the first and last day the closures are known for. */
export interface CalendarTable {
  readonly division: Division;
  /** Names the table, so that a stored due day can say what it was computed from. */
  readonly version: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly closures: readonly Closure[];
}

/** A day was asked about for which the bank holidays are not known. Postbag refuses rather than guesses. */
export class CalendarTooShort extends DeadlineRefusal {
  readonly code = 'calendar-too-short';

  /** @param wanted the day, or words for a day that can't be reached */
  constructor(
    readonly wanted: string,
    readonly table: Pick<CalendarTable, 'division' | 'from' | 'until'>,
  ) {
    super(
      `The bank holidays of ${divisionName(table.division)} are known from ${formatDay(table.from)} to ` +
        `${formatDay(table.until)}; ${wanted} is outside that range, so no date was worked out. ` +
        'Merge the newer GOV.UK bank-holiday publication, which adds the missing years, and try again.',
    );
  }
}

/** A table whose last day comes before its first. */
export class CalendarReversed extends DeadlineRefusal {
  readonly code = 'calendar-reversed';

  constructor(from: IsoDate, until: IsoDate) {
    super(`A calendar can't run from ${from} to ${until}: the last day comes before the first. Swap them.`);
  }
}

/**
 * The bank holidays of one division over a known range, both ends included. Never changes once built.
 * Keeps a running count of working days, so that counting and adding take the same time over any distance.
 */
export class Calendar implements CalendarTable {
  readonly division: Division;
  readonly version: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** In order of day; only those within the range. */
  readonly closures: readonly Closure[];
  /** Day number (see `epochDay`) of `from`. */
  readonly firstNumber: number;
  /** At index i: how many working days there are from `from` to the day i days after it, both included. */
  private readonly runningCount: Int32Array;
  /** Day numbers of the working days, in order. */
  private readonly workingNumbers: Int32Array;
  /** The same days written out. */
  private readonly workingDays: readonly IsoDate[];

  /** @throws CalendarReversed when `until` comes before `from` */
  constructor(table: CalendarTable) {
    if (table.until < table.from) throw new CalendarReversed(table.from, table.until);
    ({ division: this.division, version: this.version, from: this.from, until: this.until } = table);
    this.firstNumber = epochDay(this.from);
    this.closures = Object.freeze(closuresWithin(table));
    const working = workingNumbers(this.firstNumber, epochDay(this.until), this.closures);
    this.workingNumbers = Int32Array.from(working);
    this.workingDays = Object.freeze(working.map(dayOfEpoch));
    this.runningCount = runningCount(this.firstNumber, epochDay(this.until), new Set(working));
    Object.freeze(this);
  }

  /**
   * Working days from the start of the range up to and including the day with this number.
   *
   * @throws CalendarTooShort when the day is outside the range
   */
  workingDaysUpTo(number: number): number {
    const count = this.runningCount[number - this.firstNumber];
    if (count === undefined) throw this.outside(number);
    return count;
  }

  /** Day number of the nth working day of the range, or undefined beyond its ends; the first is 1. */
  nthWorkingNumber(nth: number): number | undefined {
    return this.workingNumbers[nth - 1];
  }

  /** The nth working day of the range, or undefined beyond its ends; the first is 1. */
  nthWorkingDay(nth: number): IsoDate | undefined {
    return this.workingDays[nth - 1];
  }

  private outside(number: number): Error {
    return new CalendarTooShort(Number.isInteger(number) ? formatDay(dayOfEpoch(number)) : 'that day', this);
  }
}

/** Builds the unchanging calendar of one division from its table. Closures outside the range are left out. */
export function buildCalendar(table: CalendarTable): Calendar {
  return new Calendar(table);
}

function closuresWithin({ closures, from, until }: CalendarTable): Closure[] {
  return closures
    .filter(({ on }) => on >= from && on <= until)
    .map((closure) => Object.freeze({ ...closure }))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function workingNumbers(first: number, last: number, closures: readonly Closure[]): number[] {
  const closed = new Set(closures.map(({ on }) => epochDay(on)));
  const numbers = [];
  for (let number = first; number <= last; number += 1) {
    const onWeekend = weekdayOfNumber(number) % 6 === 0;
    if (!onWeekend && !closed.has(number)) numbers.push(number);
  }
  return numbers;
}

function runningCount(first: number, last: number, working: ReadonlySet<number>): Int32Array {
  let count = 0;
  return Int32Array.from({ length: last - first + 1 }, (_, i) => (count += Number(working.has(first + i))));
}
