import { type ChaseRule } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Rung } from '../deadlines/ladder.js';
import { type House } from '../deadlines/sitting-days.js';
import { type ReplyClass } from '../letters/letter-facts.js';

/** An office of the directory as letters to it need it, with who holds it on the day: with prefix and letters, latest first. */
export interface OfficeToWriteTo {
  readonly name: string;
  readonly salutation: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly holders: readonly { readonly id: string; readonly name: string }[];
}

/** A Member who had agreed to sign by the day and had not withdrawn. */
export interface Signer {
  readonly signedAs: string;
  readonly house: House | null;
  readonly isLead: boolean;
}

/** A letter as those who chase it know it. */
export interface ChasedLetter {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  /** The date on it, or else the day it was sent. */
  readonly datedOn: IsoDate;
  readonly sentOn: IsoDate;
  /** The name of the group that wrote it. */
  readonly group: string;
  /** In which a question about it would be put. */
  readonly house: House;
  readonly isPrivate: boolean;
  /** Whether it is under an embargo that has not ended. */
  readonly isEmbargoed: boolean;
  readonly signers: readonly Signer[];
  /** How often what follows from its facts was written: it stands as it was read while it has this count. */
  readonly replays: number;
}

/** An ask that is still open; `before` for one that an event overtakes: the last day on which an answer is of use for it. */
export interface OpenAsk {
  readonly position: number;
  readonly text: string;
  readonly before: { readonly event: string; readonly neededByOn: IsoDate } | null;
}

/** The step that comes next for an answer that one addressee still owes, as of a day, and what its addressee follows from. */
export interface OwedStep {
  readonly letter: Pick<ChasedLetter, 'house' | 'signers'>;
  readonly recipientId: string;
  /** The block of the address as it was printed on the letter. */
  readonly printed: string;
  /** Who owes the answer now. */
  readonly body: string;
  readonly organisationId: string | null;
  /** Null for a body that the directory does not have. */
  readonly bodyKind: 'department' | 'agency' | 'devolved_government' | 'other' | null;
  /** The names of all the body's offices in the directory. */
  readonly bodyOffices: readonly string[];
  /** The day on which the letter was passed on to this body; null when it went there. */
  readonly transferredOn: IsoDate | null;
  readonly office: OfficeToWriteTo | null;
  /** The person on whom it was served; null when that is not known, or it was passed on since. */
  readonly served: { readonly id: string; readonly name: string } | null;
  /** The step of the ladder that comes next. */
  readonly step: { readonly dueOn: IsoDate; readonly rule: ChaseRule };
  /** The Leader of the House in which a question about the letter would be put; null when the directory has no such office. */
  readonly leader: OfficeToWriteTo | null;
}

/** An answer that one addressee still owes, as of a day, with all that a chaser of it says. */
export interface OwedAnswer extends OwedStep {
  readonly letter: ChasedLetter;
  readonly address: string | null;
  readonly email: string | null;
  readonly dueOn: IsoDate;
  readonly isLate: boolean;
  /** Null outside the bank-holiday table. */
  readonly workingDaysLate: number | null;
  /** The asks that are still open. */
  readonly asks: readonly OpenAsk[];
  readonly lastReply: {
    readonly class: ReplyClass;
    readonly receivedOn: IsoDate;
    readonly promisedBy: IsoDate | null;
  } | null;
  /** In the order made. */
  readonly chasers: readonly { readonly kind: Rung; readonly madeOn: IsoDate }[];
}
