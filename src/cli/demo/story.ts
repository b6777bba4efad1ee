import { type Horizon, type Outcome } from '../../letters/ask.entity.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { type Publicity } from '../../letters/letter.entity.js';
import { type Rung } from '../../deadlines/ladder.js';
import { type House } from '../../deadlines/sitting-days.js';
import { type Channel } from '../../deadlines/receipt.js';

/** Things named in a story are found by these names: offices, bodies and windows of the demo, letters by `key`. */
export type Key = string;

/** What one sentence of a reply shows about an ask. Asks, replies and chasers are counted from 1. */
export interface OutcomeStory {
  readonly ask: number;
  readonly outcome: Outcome;
  readonly quote?: string;
  readonly note?: string;
}

/** What happened to a letter after it was logged. `on` is the day it happened and was recorded, YYYY-MM-DD. */
export type Act = { readonly on: string } & (
  | { readonly act: 'send' }
  | {
      readonly act: 'reply';
      readonly class: ReplyClass;
      readonly says: string;
      /** Place of the addressee who answered; needed when there are several. */
      readonly from?: number;
      readonly promisedBy?: string;
      readonly transferredTo?: Key;
      readonly signedBy?: string;
      readonly level?: 'minister' | 'official' | 'agency_chief_executive';
      readonly outcomes?: readonly OutcomeStory[];
    }
  | { readonly act: 'judge'; readonly reply?: number; readonly outcome: OutcomeStory }
  | { readonly act: 'circulate' | 'settle'; readonly reply: number }
  | { readonly act: 'classify'; readonly reply: number; readonly class: ReplyClass }
  | { readonly act: 'confirm-transfer'; readonly reply: number; readonly receivedOn: string }
  | {
      readonly act: 'chase';
      readonly kind: Rung;
      readonly note: string;
      readonly spokeTo?: string;
      readonly house?: House;
      readonly askedBy?: string;
      readonly uin?: string;
      /** Makes a written question one for a named day. */
      readonly namedDay?: string;
    }
  | { readonly act: 'answer'; readonly chaser: number; readonly isHolding?: boolean; readonly says?: string }
  | { readonly act: 'agree' | 'decline' | 'take-name-off'; readonly signatory: number }
  | { readonly act: 'close' | 'reopen' | 'withdraw' | 'reinstate'; readonly reason: string }
);

/** One addressee. `office` is a name in the directory; `printed` the block on the letter. */
export interface RecipientStory {
  readonly role: 'to' | 'cc';
  readonly office: Key;
  readonly printed: string;
  readonly email: string;
}

/** One name under a letter. Without days: agreed when it was sent. */
export interface SignatoryStory {
  readonly signedAs: string;
  /** Name of the person in the directory. */
  readonly person: Key;
  readonly capacity?: string;
  readonly house: House;
  readonly party: string;
  readonly isLead?: boolean;
  readonly invitedOn?: string;
  readonly agreedOn?: string;
}

export interface AskStory {
  readonly text: string;
  readonly horizon: Horizon;
  readonly window?: Key;
}

/** A letter with everything that happened to it, each on its day. */
export interface LetterStory {
  readonly key: Key;
  readonly subject: string;
  readonly body: string;
  /** The day it was logged; what is sent later has an act `send`. */
  readonly loggedOn: string;
  readonly isSent: boolean;
  readonly channel: Channel;
  readonly publicity: Publicity;
  readonly embargoUntil?: string;
  readonly topics: readonly string[];
  readonly signaturesCloseOn?: string;
  readonly replyRequestedOn?: string;
  readonly follows?: Key;
  readonly recipients: readonly RecipientStory[];
  readonly signatories: readonly SignatoryStory[];
  readonly asks: readonly AskStory[];
  readonly sources: readonly { readonly label: string; readonly url: string | null }[];
  readonly acts: readonly Act[];
}

/** An event before which something is asked, known to the group from `addedOn`. */
export interface WindowStory {
  readonly key: Key;
  readonly addedOn: string;
  readonly name: string;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly timeZone: string;
  readonly place: string;
  readonly source: string;
}
