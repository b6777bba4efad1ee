import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from './letter-ref.js';

/** How many answers were owed at the end of a day, and how many of them were late. */
export interface OwedThen {
  readonly on: IsoDate;
  readonly owed: number;
  readonly late: number;
}

/** An answer that came in the period. */
export interface Answer {
  readonly letter: LetterRef;
  readonly body: string;
  readonly sentOn: IsoDate;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly answeredOn: IsoDate;
}

/** What happened over time. */
export interface Course {
  /** The day of the report and the same day of each of the twelve months before, the earliest first. */
  readonly overTime: readonly OwedThen[];
  /** The last thirty answers of the period, the latest first. */
  readonly answers: readonly Answer[];
}
