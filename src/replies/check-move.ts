import { type IsoDate } from '../deadlines/iso-date.js';
import { invalid } from '../errors/kinds.js';
import { type Letter } from '../letters/letter.entity.js';
import { sentDay } from '../letters/sent-letter.js';
import { refuseBefore } from './check-reply.js';
import { type Reply } from './reply.entity.js';

/** What a move is judged by. */
interface Move {
  readonly letter: Pick<Letter, 'id'>;
  readonly target: Pick<Letter, 'id' | 'reference' | 'sentOn'>;
  readonly reply: Pick<Reply, 'receivedOn' | 'transferReceivedOn'>;
}

/**
 * Refuses to move a reply to the letter it is on, or to one to which it can't be the reply.
 *
 * @throws Conflict when that letter was not sent
 * @throws InvalidInput at /letter when it is the same, or was sent after the reply came
 */
export function checkMove({ letter, target, reply }: Move): void {
  if (target.id === letter.id) {
    const detail = `It is on ${target.reference} already. To correct whose reply it is, change its recipientId.`;
    throw invalid('/letter', 'moved-to-itself', detail);
  }
  const sentOn = sentDay(target, 'have a reply');
  const refuse = (code: string, day: IsoDate | null): void =>
    refuseBefore('/letter', code, day, sentOn, `${target.reference} was sent`);
  refuse('received-before-sent', reply.receivedOn);
  refuse('transfer-before-sent', reply.transferReceivedOn);
}
