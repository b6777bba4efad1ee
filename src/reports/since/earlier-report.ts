import { addDays, type IsoDate } from '../../deadlines/iso-date.js';
import { londonDayOf } from '../../deadlines/zoned-days.js';
import { type ReportBefore } from '../sections/since.js';
import { type StatusReport } from '../status-report.js';

/** The parts of a report that another is compared with. */
export type Compared = Pick<
  StatusReport,
  | 'awaiting'
  | 'windows'
  | 'promises'
  | 'asks'
  | 'chasers'
  | 'replies'
  | 'newLetters'
  | 'whatToDoNext'
  | 'longLists'
>;

/** An issued report, as far as a later one needs it. */
export interface EarlierReport {
  readonly report: ReportBefore;
  /** The first day of which it tells what happened. */
  readonly from: IsoDate;
  /** The last day of which it told all that had happened: what is dated up to it and was not told was recorded later. */
  readonly toldUntil: IsoDate;
  readonly content: Compared;
}

/** What is stored of it. */
export interface EarlierRow {
  readonly number: number;
  readonly issuedAt: string;
  /** JSON. */
  readonly content: string;
}

/** Reads it, and lets go of all that is not compared: a content may have megabytes. */
export function earlierReport({ number, issuedAt, content }: EarlierRow): EarlierReport {
  const report = JSON.parse(content) as StatusReport;
  const {
    asOf,
    period,
    awaiting,
    windows,
    promises,
    asks,
    chasers,
    replies,
    newLetters,
    whatToDoNext,
    longLists,
  } = report;
  // A report of the day on which it was issued could not tell of the rest of that day.
  const dayOver = londonDayOf(issuedAt) > asOf ? asOf : addDays(asOf, -1);
  return {
    report: { number, asOf, issuedAt },
    from: period.from,
    toldUntil: period.to < dayOver ? period.to : dayOver,
    content: { awaiting, windows, promises, asks, chasers, replies, newLetters, whatToDoNext, longLists },
  };
}
