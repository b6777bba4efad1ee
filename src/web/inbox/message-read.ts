import { type IsoDate } from '../../deadlines/iso-date.js';
import { type InboxQueries } from '../../inbox/inbox.queries.js';
import { type MessageKind, type MessageSource, type MessageState } from '../../inbox/mail-message.js';
import { type FoundLetter } from '../../intake/match-letter.js';
import { type Offer } from '../../intake/match-parts.js';
import { type ReadLetterAnswer } from '../../intake/read-incoming.use-case.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { type Actor, groupOf } from '../../timeline/actor.js';

/** A letter that a message is filed with. */
export interface FiledWith {
  readonly letterId: string;
  readonly reference: string;
  readonly subject: string;
  readonly replyId: string;
}

/** What `InboxQueries` writes of every message. */
export interface MessageItem {
  readonly id: string;
  readonly state: MessageState;
  readonly kind: MessageKind | null;
  readonly class: ReplyClass | null;
  readonly fromName: string | null;
  readonly fromAddress: string | null;
  readonly subject: string | null;
  readonly arrivedOn: IsoDate;
  readonly keptAt: string;
  readonly keptBy: string;
  readonly source: MessageSource;
  readonly fileName: string;
  readonly size: number;
  readonly isRead: boolean;
  readonly problem: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly asideReason: string | null;
  readonly version: number;
  readonly filedAs: readonly FiledWith[];
}

/** One as the list has it, with the letter that it most likely answers. */
export interface ListedMessage extends MessageItem {
  readonly likeliest: {
    readonly letterId: string;
    readonly reference: string;
    readonly subject: string;
    readonly isExact: boolean;
    readonly score: number;
    readonly reason: string;
    readonly isAlone: boolean;
  } | null;
}

/** A page of the list. */
export interface MessageList {
  readonly items: readonly ListedMessage[];
  readonly nextCursor: string | null;
  readonly counts: Readonly<Record<MessageState, number>>;
}

/** One with what was read of it; `reading` is null when it is not read, or can’t be. */
export interface MessageRead extends MessageItem {
  readonly reading: ReadLetterAnswer | null;
  readonly letters: readonly Offer<FoundLetter>[];
}

/** The message as it is at this moment. @throws NotFound when the group has no such message */
export async function messageNow(inbox: InboxQueries, actor: Actor, id: string): Promise<MessageRead> {
  return JSON.parse((await inbox.one(groupOf(actor), id)).text) as MessageRead;
}
