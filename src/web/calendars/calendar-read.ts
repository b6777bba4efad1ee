import { type Division } from '../../deadlines/calendar.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type House } from '../../deadlines/sitting-days.js';

/** How far something is known, as `CalendarsQueries.coverage` writes it. */
interface Coverage {
  readonly fromOn: IsoDate;
  readonly untilOn: IsoDate;
  /** Calendar days from today to the last known day. */
  readonly daysLeft: number;
  /** Open letters of the group with a date after it. */
  readonly lettersBeyond: number;
}

export interface DivisionCoverage extends Coverage {
  readonly division: Division;
  readonly bankHolidays: number;
  readonly mergedAt: string;
}

export interface HouseCoverage extends Coverage {
  readonly house: House;
  readonly isShipped: boolean;
  readonly loadedAt: string | null;
}

export interface CoverageRead {
  readonly items: readonly DivisionCoverage[];
  readonly sittingDays: readonly HouseCoverage[];
}

/** The bank holidays of one division. */
export interface HolidaysRead {
  readonly division: Division;
  readonly items: readonly { readonly on: IsoDate; readonly title: string; readonly notes: string }[];
}

/** The sitting days of one House. */
export interface SittingRead {
  readonly house: House;
  readonly items: readonly IsoDate[];
  readonly recesses: readonly {
    readonly firstOn: IsoDate;
    readonly lastOn: IsoDate;
    readonly name: string;
  }[];
}
