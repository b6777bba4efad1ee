import { type IsoDate } from '../deadlines/iso-date.js';
import { type Rung } from '../deadlines/ladder.js';
import { type House } from '../deadlines/sitting-days.js';

/** Everything that the details of a flag can say; each rule's SQL gives the parts that its sentence uses. */
export interface FlagFacts {
  /** Who owes the reply. */
  readonly body: string;
  readonly dueOn: IsoDate;
  readonly startedOn: IsoDate;
  readonly receivedOn: IsoDate;
  /** Null outside the bank-holiday table; never a guess. */
  readonly workingDaysLeft: number | null;
  readonly workingDaysLate: number | null;
  /** Working days that the group's settings allow. */
  readonly days: number;
  /** Name of the event window. */
  readonly window: string;
  readonly opensOn: IsoDate;
  readonly neededByOn: IsoDate;
  /** Positions of the asks that are meant. */
  readonly asks: readonly number[];
  readonly rung: Rung;
  /** When the House does not sit: the first day on which a written question can be tabled. */
  readonly questionFromOn: IsoDate | null;
  readonly recess: string | null;
  /** When it is not known from which day: the last day of the House's list. Absent from flags raised before this was said. */
  readonly sittingDaysUntil?: IsoDate | null;
  readonly promisedOn: IsoDate;
  readonly by: string;
  readonly house: string;
  readonly uin: string | null;
  readonly replyClass: string;
  readonly office: string;
  readonly holder: string;
  readonly formerHolder: string | null;
  readonly closeOn: IsoDate;
  /** Whose bank holidays end, or else the Houses whose sitting days do. */
  readonly divisions?: readonly string[];
  readonly houses?: readonly House[];
  readonly untilOn: IsoDate;
  /** How many could not be delivered. */
  readonly mails: number;
}

/** The details of one flag: the facts that its kind has. */
export type FlagDetails = Partial<FlagFacts>;

/**
 * When a flag of one kind is true. `sql` is one SELECT that says which are true at the end of day $1, from
 * facts dated up to it: group_id, letter_id (null for a flag of the group), subject_id, since_on, details. It
 * reads the tables and what `flag-stage.ts` prepares.
 */
export interface FlagRule {
  readonly kind: string;
  /** Its flags are of the group as a whole and follow from all its letters. */
  readonly isOfGroup?: true;
  /** Whoever wants to be is told of it at once, not by the next digest: it can't wait for the morning. */
  readonly isToldAtOnce?: true;
  /** The rule in one sentence, for people. */
  readonly rule: string;
  readonly sql: string;
  /** One flag in words. */
  readonly sentence: (facts: FlagFacts) => string;
}
