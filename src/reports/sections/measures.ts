import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from './letter-ref.js';

/** A share that is never shown without what it was taken of. */
export interface Share {
  /** Letters received by the body in the period. */
  readonly n: number;
  /** Those with a substantive answer in time. */
  readonly answered: number;
  /** `answered / n` to four places; null when n is 0, which is neither 0 nor 1. */
  readonly share: number | null;
  readonly isNilReturn: boolean;
}

/** The two published measures and what a reader needs beside them. */
export interface MeasureRow {
  readonly n: number;
  readonly withinTarget: Share;
  readonly within20: Share;
  /** Still owed an answer as of the day; they are in n. */
  readonly stillOpen: number;
  /** Still open, and the due day by the body's target has not passed; they are in n. */
  readonly notYetDue: number;
  /** Handed to another body, and not in n. */
  readonly transferredAway: number;
  /** The references counted in n; null when there are more than 50. */
  readonly references: readonly string[] | null;
  /** Those behind the other figures; absent in reports that were issued before they were told. */
  readonly letters?: CountedLetters;
  /** The one of those still open that was sent first; absent where `letters` is. */
  readonly oldestOpen?: OldestOpen | null;
}

/** The references behind figures; each null when n is more than 50. */
export interface CountedLetters {
  readonly withinTarget: readonly string[] | null;
  readonly within20: readonly string[] | null;
  readonly stillOpen: readonly string[] | null;
}

/** A letter still owed an answer. */
export interface OldestOpen {
  readonly letter: LetterRef;
  readonly sentOn: IsoDate;
  /** Since we first sent it; null outside the bank-holiday table. */
  readonly workingDaysWaiting: number | null;
}

/** The measures of one body. */
export interface OrganisationMeasures extends MeasureRow {
  readonly organisation: { readonly id: string | null; readonly name: string };
  /** The targets that applied to its letters, in working days. */
  readonly targetDays: readonly number[];
  /** Working days from receipt to the answer, over the answered ones; null when none was. */
  readonly medianWorkingDays: number | null;
  readonly longestWorkingDays: number | null;
  /** The same with its quartiles; absent in reports that were issued before it was told. */
  readonly spread?: Spread;
}

/** The share of letters answered in time, as a whole and for each body. */
export interface Measures extends MeasureRow {
  readonly byOrganisation: readonly OrganisationMeasures[];
}

/** How working days to an answer are spread; all null when n is 0. */
export interface Spread {
  readonly n: number;
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
}

/** Working days to the answer by both clocks. */
export interface AnswerTimes {
  /** From the day the body that answered received the letter. */
  readonly sinceReceipt: Spread;
  /** From the day we first sent it, across transfers. */
  readonly sinceFirstSending: Spread;
}
