import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { invalid } from '../errors/kinds.js';
import { type Recipient } from './recipient.entity.js';

const CHOICE: NamedQuery = {
  name: 'recipients_to_reply',
  text: `SELECT id, printed FROM recipient WHERE letter_id = $1 AND role = 'to' ORDER BY position`,
};

/**
 * The recipient that is meant: the one given, or the only "to" of the letter.
 *
 * @returns its id
 * @throws InvalidInput at /recipientId, with the list to choose from, when it is none of them or not given
 * although there are several
 */
export async function toRecipient(
  tx: EntityManager,
  letterId: string,
  recipientId: string | undefined,
): Promise<string> {
  const choice = await runNamedIn<Pick<Recipient, 'id' | 'printed'>>(tx, CHOICE, [letterId]);
  if (recipientId === undefined && choice.length === 1) return choice[0].id;
  const chosen = choice.find(({ id }) => id === recipientId?.toLowerCase());
  if (chosen) return chosen.id;
  const list = choice.map(({ id, printed }) => `${printed.split('\n')[0]} (${id})`).join('; ');
  throw recipientId === undefined
    ? invalid(
        '/recipientId',
        'recipient-needed',
        `This letter went to several people. Say to which: ${list}.`,
      )
    : invalid(
        '/recipientId',
        'not-a-recipient',
        `Nobody to whom this letter is addressed has that id. Choose one of: ${list}.`,
      );
}
