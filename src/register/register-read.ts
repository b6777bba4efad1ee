import { type IsoDate } from '../deadlines/iso-date.js';
import { type LetterStatus } from '../letters/letter-status.js';
import { type Outcome } from '../letters/ask.entity.js';
import { type SignedLevel } from '../replies/reply-class.js';
import { type SHOWN_CLASSES } from './public-replies.sql.js';

/** A class of reply that the register tells of. */
export type ShownClass = (typeof SHOWN_CLASSES)[number];

/** A group as the register shows it. */
export interface PublicGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly introduction: string | null;
}

/** Somebody whom a letter was written to, as the directory names them, and what they owe. */
export interface PublicAddressee {
  readonly office: string | null;
  readonly organisation: string | null;
  readonly holder: string | null;
  readonly state: 'awaiting' | 'answered' | 'not_awaited';
  /** The body that owes the answer, or gave it. */
  readonly owedBy: string | null;
  readonly receivedOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly targetDays: number | null;
  readonly targetSource: string | null;
  readonly answeredOn: IsoDate | null;
  /** Since it was sent, until it was answered or now; null outside the table of bank holidays. */
  readonly workingDays: number | null;
  readonly workingDaysLate: number | null;
  readonly isLate: boolean;
}

/** A letter as the register lists it. */
export interface ListedLetter {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly datedOn: IsoDate | null;
  readonly sentOn: IsoDate;
  readonly status: LetterStatus;
  readonly to: readonly PublicAddressee[];
  readonly latestReply: { readonly class: ShownClass; readonly receivedOn: IsoDate } | null;
  /** RFC 3339 instant. */
  readonly updatedAt: string;
}

/** A reply as the register tells of it. */
export interface PublicReply {
  readonly class: ShownClass;
  readonly from: string | null;
  readonly datedOn: IsoDate | null;
  readonly receivedOn: IsoDate;
  readonly signedLevel: SignedLevel | null;
  readonly signedBy: string | null;
  readonly signedByRole: string | null;
  readonly promisedBy: IsoDate | null;
  readonly transferredTo: string | null;
  readonly workingDays: number | null;
  readonly isLate: boolean;
}

/** An ask as the register shows it. */
export interface PublicAsk {
  readonly position: number;
  readonly text: string;
  readonly outcome: Outcome;
  readonly window: {
    readonly name: string;
    readonly place: string | null;
    readonly firstOn: IsoDate;
    readonly lastOn: IsoDate;
  } | null;
}

/** A page of a register. `notice` is the line that it is no publication of either House. */
export interface PublicRegister {
  readonly group: PublicGroup;
  readonly notice: string;
  readonly items: readonly ListedLetter[];
  readonly nextCursor: string | null;
}

/** A letter with all that is public of it. */
export interface PublicLetter extends ListedLetter {
  readonly group: PublicGroup;
  readonly notice: string;
  readonly signatories: readonly string[];
  readonly asks: readonly PublicAsk[];
  readonly replies: readonly PublicReply[];
}
