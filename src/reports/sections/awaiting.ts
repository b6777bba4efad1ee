import { type Rung } from '../../deadlines/ladder.js';
import { type House } from '../../deadlines/sitting-days.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from './letter-ref.js';

/** The event that an unanswered letter races against: the earliest whose needed-by moment has not passed. */
export interface Race {
  readonly window: string;
  readonly opensOn: IsoDate;
  /** London day of the last moment at which an answer is of use. */
  readonly neededByOn: IsoDate;
  readonly isOpen: boolean;
}

/** Who had the office that owes the answer when the letter came to it, and who has it as of the day; null where unknown. */
export interface HoldersThen {
  readonly atSending: string | null;
  readonly now: string | null;
  readonly nowFromOn: IsoDate | null;
}

/** One body that owes an answer as of the day. */
export interface AwaitingFacts {
  readonly letter: LetterRef;
  readonly recipientId: string;
  /** The office written to, or the first line of the printed block. */
  readonly recipient: string;
  /** The body that owes the answer now. */
  readonly body: string;
  readonly isTransferred: boolean;
  readonly status: string | null;
  readonly sentOn: IsoDate;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly twentyOn: IsoDate;
  /** Working days since we first sent it, across transfers; null outside the bank-holiday table. */
  readonly workingDaysWaiting: number | null;
  /** Working days since the due day; 0 when in time; null outside the bank-holiday table. */
  readonly workingDaysLate: number | null;
  readonly isLate: boolean;
  /** The day of the latest promise that still stands. */
  readonly promisedBy: IsoDate | null;
  /** The next rung of the ladder and the day to take it. */
  readonly rung: Rung | null;
  readonly stepOn: IsoDate | null;
  /** Who sees to the letter; absent in reports that were issued before it was told. */
  readonly owner?: string | null;
  readonly race: Race | null;
  /** The Houses of those who signed. */
  readonly houses: readonly House[];
  readonly holders: HoldersThen;
}

/** What to do next about one unanswered letter. */
export interface NextStep {
  /** The rung of the ladder; null when there is nothing to do but wait. */
  readonly rung: Rung | null;
  /** An instruction in words. */
  readonly what: string;
  readonly by: IsoDate | null;
  /** The first day on which a question can be tabled, when that is not today; null otherwise. */
  readonly questionNotBefore: IsoDate | null;
  /** Why not sooner, in words; null when a question can be tabled on the day of the report. */
  readonly questionNote: string | null;
}

/** One line of the report's list of unanswered letters. */
export interface AwaitingItem extends Omit<AwaitingFacts, 'rung' | 'stepOn' | 'houses'> {
  readonly nextStep: NextStep;
}

/** When one House sits next, as seen from the day of the report; null when that is not known. */
export interface Sitting {
  readonly house: House;
  /** Null where it is not known. */
  readonly nextOn: IsoDate | null;
  /** The last day of its list of sitting days. */
  readonly untilOn: IsoDate;
  /** The recess that the day falls in. */
  readonly recess: string | null;
}

/** Answers that have been waited for about as long as each other. */
export interface AgeBand {
  /** The fewest and the most working days, both included; null where there is no limit, both where the age can't be told. */
  readonly from: number | null;
  readonly to: number | null;
  readonly answers: number;
  readonly late: number;
  /** The one that was sent first of them. */
  readonly first: LetterRef;
}
