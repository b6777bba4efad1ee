import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Rung } from '../../deadlines/ladder.js';
import { type Outcome } from '../../letters/ask.entity.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { type LetterRef } from './letter-ref.js';

/** A letter sent in the period. */
export interface NewLetter extends LetterRef {
  readonly sentOn: IsoDate;
  /** Where it stands as of the day. */
  readonly status: string;
  readonly recipients: readonly string[];
  readonly signatories: number;
  readonly asks: number;
}

/** What one reply said to one ask, as a person judged it. */
export interface SaidToAsk {
  readonly position: number;
  readonly text: string;
  readonly outcome: Outcome;
  readonly quote: string | null;
}

/** A reply received in the period. */
export interface ReplyItem {
  readonly id: string;
  readonly letter: LetterRef;
  readonly from: string;
  readonly class: ReplyClass;
  readonly datedOn: IsoDate | null;
  readonly receivedOn: IsoDate;
  readonly signedBy: string | null;
  readonly signedByRole: string | null;
  readonly signedLevel: 'minister' | 'official' | 'agency_chief_executive' | null;
  readonly theirReference: string | null;
  readonly promisedBy: IsoDate | null;
  readonly transferredTo: string | null;
  readonly settledOn: IsoDate | null;
  readonly circulatedOn: IsoDate | null;
  readonly saidToAsks: readonly SaidToAsk[];
  /** Who had the office that answers when the letter came to it, and when the reply came; null where unknown. */
  readonly holders: { readonly atSending: string | null; readonly atReply: string | null };
}

/** A chaser made in the period, with the first message that came after it. */
export interface ChaserItem {
  readonly id: string;
  readonly letter: LetterRef;
  readonly to: string;
  readonly kind: Rung;
  readonly madeOn: IsoDate;
  readonly madeBy: string | null;
  readonly spokeTo: string | null;
  readonly note: string | null;
  readonly question: {
    readonly house: string;
    readonly uin: string | null;
    readonly askedBy: string;
    readonly answerDueOn: IsoDate | null;
    readonly holdingAnswerOn: IsoDate | null;
    readonly answeredOn: IsoDate | null;
  } | null;
  readonly nextReply: { readonly class: ReplyClass; readonly receivedOn: IsoDate } | null;
  /** In words. */
  readonly whatCameOfIt: string;
}

/** A letter that is not sent yet. */
export interface DraftItem extends LetterRef {
  readonly status: 'draft' | 'collecting_signatures';
  readonly draftedOn: IsoDate;
  readonly signaturesCloseOn: IsoDate | null;
  /** Members who were asked to sign and have not answered. */
  readonly signaturesAwaited: number;
  /** The earliest day by which an event makes one of its asks useless; null when none does or it has passed. */
  readonly neededByOn: IsoDate | null;
  readonly window: string | null;
}
