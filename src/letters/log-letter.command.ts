import { type House } from '../deadlines/sitting-days.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Channel } from '../deadlines/receipt.js';
import { type WindowDetails } from '../windows/window-details.js';
import { type Horizon } from './ask.entity.js';
import { type Publicity } from './letter.entity.js';

/** One addressee of a new letter. Without a person, whoever held the office on the letter's day is taken. */
export interface NewRecipient {
  readonly role: 'to' | 'cc';
  readonly printed: string;
  readonly officeId?: string | null;
  readonly personId?: string | null;
  readonly organisationId?: string | null;
  readonly address?: string | null;
  readonly email?: string | null;
  readonly receivedOn?: IsoDate | null;
}

/** One name under a new letter. Without days: agreed when the letter was sent, invited when it was not. */
export interface NewSignatory {
  readonly signedAs: string;
  readonly personId?: string | null;
  readonly capacity?: string | null;
  readonly house?: House | null;
  readonly party?: string | null;
  readonly isLead?: boolean;
  readonly invitedOn?: IsoDate | null;
  readonly agreedOn?: IsoDate | null;
}

/**
 * One request of a new letter; `windowId` with the horizon before_event and only with it. It may be left out when the
 * letter brings its own window.
 */
export interface NewAsk {
  readonly text: string;
  readonly horizon: Horizon;
  readonly windowId?: string | null;
}

/** A letter to be logged, sent already (`sentOn`) or still a draft, with its parts in the order printed. */
export interface LogLetterCommand {
  readonly subject: string;
  readonly body: string;
  /** Our reference; without one the next of the group and year is given. */
  readonly reference?: string;
  readonly datedOn?: IsoDate | null;
  readonly sentOn?: IsoDate | null;
  readonly channel?: Channel;
  readonly publicity?: Publicity;
  readonly embargoUntil?: string | null;
  readonly topics?: readonly string[];
  readonly owner?: string | null;
  readonly signaturesCloseOn?: IsoDate | null;
  readonly replyRequestedOn?: IsoDate | null;
  /** The id or reference of the letter that this one follows up. */
  readonly followsLetter?: string | null;
  readonly recipients: readonly NewRecipient[];
  readonly signatories: readonly NewSignatory[];
  readonly asks: readonly NewAsk[];
  /** An event window to be added with the letter: asks before an event that name no window are before this one. */
  readonly newWindow?: WindowDetails | null;
  readonly sources: readonly { readonly label: string; readonly url?: string | null }[];
}
