import { type DeadlineKind } from '../../deadlines/deadline.js';
import { type IsoDate } from '../../deadlines/iso-date.js';

/** A letter as `LetterQueries.one` writes it, as far as pages show it. */
export interface LetterRead {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly status: string;
  readonly asOf: { readonly on: IsoDate; readonly at: string | null };
  readonly draftedOn: IsoDate;
  readonly datedOn: IsoDate | null;
  readonly sentOn: IsoDate | null;
  readonly channel: string;
  readonly publicity: string;
  readonly embargoUntil: string | null;
  readonly topics: readonly string[];
  readonly owner: string | null;
  readonly signaturesCloseOn: IsoDate | null;
  readonly replyRequestedOn: IsoDate | null;
  readonly follows: LetterLink | null;
  readonly followedBy: readonly LetterLink[];
  readonly version: number;
  readonly body: string;
  readonly sources: readonly { readonly label: string; readonly url: string | null }[];
  readonly dayCount: DayCount | null;
  readonly effectiveDeadline: {
    readonly kind: DeadlineKind;
    readonly dueOn: IsoDate;
    readonly dueAt: string | null;
  } | null;
  readonly recipients: readonly RecipientRead[];
  readonly signatories: readonly SignatoryRead[];
  readonly asks: readonly AskRead[];
  readonly replies: readonly ReplyRead[];
  readonly chasers: readonly ChaserRead[];
}

export interface LetterLink {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
}

export interface DayCount {
  readonly workingDay: number;
  readonly of: number;
  readonly workingDaysLeft: number;
  readonly workingDaysLate: number;
  readonly elapsedWorkingDays: number | null;
  readonly isDueToday: boolean;
  readonly isLate: boolean;
}

export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

export interface LegRead {
  readonly position: number;
  readonly body: string;
  readonly startedOn: IsoDate;
  readonly receivedOn: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly endedBecause: 'replied' | 'settled' | 'transferred' | 'closed' | 'withdrawn' | null;
  readonly targetDays: number;
  readonly targetSource: string;
  readonly dueOn: IsoDate;
  /** Null outside the bank-holiday table. */
  readonly workingDaysLeft: number | null;
  readonly workingDaysLate: number | null;
  readonly isLate: boolean;
}

export interface RecipientRead {
  readonly id: string;
  readonly position: number;
  readonly role: 'to' | 'cc';
  readonly printed: string;
  readonly status: string;
  readonly office: NamedThing | null;
  readonly person: NamedThing | null;
  readonly organisation: NamedThing | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly receivedOn: IsoDate | null;
  readonly elapsedWorkingDays: number | null;
  readonly legs: readonly LegRead[];
  /** Who had the office when; null before the letter went, and where no office is known. */
  readonly holders: HoldersRead | null;
}

/** Who had an office when. */
export interface HoldersRead {
  readonly atSending: NamedThing | null;
  readonly now: (NamedThing & { readonly fromOn: IsoDate }) | null;
  readonly atReply: NamedThing | null;
  readonly change: HolderChangeRead | null;
}

/** Somebody took the office while it owes the answer. */
export interface HolderChangeRead {
  readonly tenureId: string;
  readonly holder: NamedThing;
  readonly fromOn: IsoDate;
  readonly settledOn: IsoDate | null;
  readonly settledBy: string | null;
  readonly reason: string | null;
  readonly writtenAgain: LetterLink | null;
}

export interface SignatoryRead {
  readonly id: string;
  readonly position: number;
  readonly signedAs: string;
  readonly capacity: string | null;
  readonly isLead: boolean;
  readonly personId: string | null;
  readonly house: 'commons' | 'lords' | null;
  readonly party: string | null;
  readonly status: 'invited' | 'agreed' | 'declined' | 'withdrawn';
  readonly invitedOn: IsoDate | null;
  readonly agreedOn: IsoDate | null;
  readonly declinedOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}

export interface AskRead {
  readonly id: string;
  readonly position: number;
  readonly text: string;
  readonly horizon: string;
  readonly window: { readonly id: string; readonly name: string } | null;
  readonly neededBy: { readonly on: IsoDate; readonly at: string } | null;
  readonly dueOn: IsoDate | null;
  readonly outcome: string;
  readonly outcomeBasis: string | null;
  readonly judgedOn: IsoDate | null;
  readonly quote: string | null;
  readonly answered: 'before_event' | 'after_event' | 'unanswered' | null;
  readonly workingDaysLeft: number | null;
  readonly isOverdue: boolean;
}

export interface ReplyRead {
  readonly id: string;
  readonly recipientId: string;
  readonly class: string;
  readonly datedOn: IsoDate | null;
  readonly receivedOn: IsoDate;
  readonly signedBy: string | null;
  readonly signedByRole: string | null;
  readonly signedLevel: string | null;
  readonly theirReference: string | null;
  readonly addressedTo: string | null;
  readonly promisedBy: IsoDate | null;
  readonly transferredTo: NamedThing | null;
  readonly transferReceivedOn: IsoDate | null;
  readonly settledOn: IsoDate | null;
  readonly circulatedOn: IsoDate | null;
  readonly body: string | null;
  readonly version: number;
}

export interface ChaserRead {
  readonly id: string;
  readonly recipientId: string;
  readonly kind: string;
  readonly madeOn: IsoDate;
  readonly madeBy: string | null;
  readonly spokeTo: string | null;
  readonly note: string | null;
  readonly house: 'commons' | 'lords' | null;
  readonly uin: string | null;
  readonly askedBy: string | null;
  readonly isNamedDay: boolean;
  readonly answerDueOn: IsoDate | null;
  readonly holdingAnswerOn: IsoDate | null;
  readonly answeredOn: IsoDate | null;
  readonly answer: string | null;
  readonly version: number;
}
