import { Injectable } from '@nestjs/common';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { NotFound } from '../../errors/kinds.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { RepliesQueries } from '../../replies/replies.queries.js';
import { type SignedLevel } from '../../replies/reply-class.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';

/** A reply with all that is recorded of it, as its letter shows it. */
export interface ReplyDetails {
  readonly id: string;
  readonly recipientId: string;
  readonly class: ReplyClass;
  readonly datedOn: IsoDate | null;
  readonly receivedOn: IsoDate;
  readonly signedBy: string | null;
  readonly signedByRole: string | null;
  readonly signedLevel: SignedLevel | null;
  readonly theirReference: string | null;
  readonly addressedTo: string | null;
  readonly promisedBy: IsoDate | null;
  readonly transferredTo: { readonly id: string; readonly name: string } | null;
  readonly transferReceivedOn: IsoDate | null;
  readonly settledOn: IsoDate | null;
  readonly circulatedOn: IsoDate | null;
  readonly body: string | null;
  readonly version: number;
}

/** A reply with its letter. */
export interface ReplyOfLetter {
  readonly letter: LetterRead;
  readonly reply: ReplyDetails;
}

/** Reads one reply, with its letter, for a form that does something with it. */
@Injectable()
export class ReadReply {
  constructor(
    private readonly replies: RepliesQueries,
    private readonly letters: ReadLetter,
  ) {}

  /**
   * The reply as it is at this moment.
   *
   * @throws NotFound when the group has no such reply, or it was removed
   */
  async now(actor: Actor, id: string): Promise<ReplyOfLetter> {
    const letter = await this.letters.now(actor, await this.replies.letterOf(groupOf(actor), id));
    const reply = repliesOf(letter).find((each) => each.id === id);
    if (!reply) throw new NotFound('reply', id);
    return { letter, reply };
  }
}

/** The replies to a letter with all that is recorded of them. */
export function repliesOf({ replies }: LetterRead): readonly ReplyDetails[] {
  return replies as unknown as readonly ReplyDetails[];
}
