import { type Division } from '../deadlines/calendar.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type ChaseDays, type Rung } from '../deadlines/ladder.js';
import { type Channel } from '../deadlines/receipt.js';
import { type Target } from '../deadlines/targets.js';
import { type WindowDays } from '../deadlines/windows.js';
import { type Horizon, type Outcome } from './ask.entity.js';

export const REPLY_CLASSES = [
  'unclassified',
  'automatic',
  'acknowledgement',
  'holding',
  'transfer',
  'non_substantive',
  'partial',
  'substantive',
] as const;
/** What an incoming message is. Only `substantive`, or a `partial` that a person settled, stops the clock. */
export type ReplyClass = (typeof REPLY_CLASSES)[number];

/** What a person did to a letter as a whole, beyond sending it. */
export type LetterActName = 'closed' | 'reopened' | 'withdrawn' | 'reinstated';

/** A body that owes, or may come to owe, an answer. Ids are null when only its printed name is known. */
export interface BodyFacts {
  readonly organisationId: string | null;
  readonly officeId: string | null;
  readonly body: string;
  readonly division: Division;
  /** Its dated reply targets, in any order. */
  readonly targets: readonly Target[];
}

/** One message that came back and was not removed since. */
export interface ReplyFact {
  readonly id: string;
  readonly class: ReplyClass;
  /** The day it reached us. */
  readonly on: IsoDate;
  readonly promisedBy: IsoDate | null;
  /** The day a person said that this partial reply is all that will come. */
  readonly settledOn: IsoDate | null;
  /** For a transfer: the new body, and the day it received the letter when that is known. */
  readonly transferredTo: BodyFacts | null;
  readonly transferReceivedOn: IsoDate | null;
}

/** Something done to obtain a late reply. */
export interface ChaserFact {
  readonly kind: Rung;
  readonly on: IsoDate;
  /** Of a written question: the day by which it is to be answered. */
  readonly answerDueOn: IsoDate | null;
}

/** One addressee with everything dated that concerns it; replies and chasers in the order of their days. */
export interface RecipientFacts extends BodyFacts {
  readonly id: string;
  readonly role: 'to' | 'cc';
  /** The day it reached them, when a person corrected the rule for the channel. */
  readonly receivedOn: IsoDate | null;
  readonly replies: readonly ReplyFact[];
  readonly chasers: readonly ChaserFact[];
}

/** One request with the judgements made of it, in the order in which they stand. */
export interface AskFacts {
  readonly id: string;
  readonly horizon: Horizon;
  readonly windowId: string | null;
  readonly judgements: readonly { readonly outcome: Outcome; readonly on: IsoDate }[];
}

/** An event window that asks of the letter depend on; London days and RFC 3339 instants as in WindowSpan. */
export interface WindowFacts extends WindowDays {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly opensOn: IsoDate;
  readonly opensAt: string;
  readonly neededByOn: IsoDate;
  readonly neededByAt: string;
}

/** Everything dated about one letter, whoever recorded it: what its status and deadlines follow from. */
export interface LetterFacts {
  readonly id: string;
  readonly groupId: string;
  /** The status as last stored, to tell history when it changes. */
  readonly storedStatus: string;
  readonly draftedOn: IsoDate;
  readonly sentOn: IsoDate | null;
  readonly channel: Channel;
  readonly postWorkingDays: number;
  readonly chaseDays: ChaseDays;
  readonly signaturesCloseOn: IsoDate | null;
  readonly replyRequestedOn: IsoDate | null;
  readonly embargoUntil: string | null;
  readonly acts: readonly { readonly act: LetterActName; readonly on: IsoDate }[];
  readonly signatories: readonly SignatoryFacts[];
  readonly recipients: readonly RecipientFacts[];
  readonly asks: readonly AskFacts[];
  readonly windows: readonly WindowFacts[];
}

/** The days of one invitation to sign. */
export interface SignatoryFacts {
  readonly invitedOn: IsoDate | null;
  readonly agreedOn: IsoDate | null;
  readonly declinedOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}
