import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';
import { type Letter } from './letter.entity.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which column a caller's key names: the id, or else the reference in its place. */
export function letterColumn(key: string): 'id' | 'reference' {
  return UUID.test(key) ? 'id' : 'reference';
}

const lockBy = (column: string): NamedQuery => ({
  name: `lock_letter_by_${column}`,
  text: `
    SELECT id, group_id AS "groupId", reference, subject, drafted_on AS "draftedOn", dated_on AS "datedOn",
      sent_on AS "sentOn", channel, publicity, topics, owner, signatures_close_on AS "signaturesCloseOn",
      reply_requested_on AS "replyRequestedOn", follows_letter_id AS "followsLetterId", status, version
    FROM letter WHERE group_id = $1 AND ${column} = $2 FOR NO KEY UPDATE`,
});
const LOCK = { id: lockBy('id'), reference: lockBy('reference') };

/**
 * The letter with this id or reference, locked until the transaction ends, so that changes to one letter
 * follow one another.
 *
 * @throws NotFound when the group has no such letter
 */
export async function lockLetter(tx: EntityManager, groupId: string, key: string): Promise<Letter> {
  const [letter] = await runNamedIn<Letter>(tx, LOCK[letterColumn(key)], [groupId, key]);
  if (!letter) throw new NotFound('letter', key);
  return letter;
}
