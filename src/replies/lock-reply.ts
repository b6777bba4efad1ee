import { type EntityManager, IsNull } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { lockLetter } from '../letters/letter-key.js';
import { type Letter } from '../letters/letter.entity.js';
import { Reply } from './reply.entity.js';

/** A reply with its letter, which is locked until the transaction ends. */
export interface LockedReply {
  readonly letter: Letter;
  readonly reply: Reply;
}

/**
 * The reply with this id, its letter locked.
 *
 * @throws NotFound when the group has no such reply or it was removed
 */
export async function lockReply(tx: EntityManager, groupId: string, id: string): Promise<LockedReply> {
  const where = { id, groupId, removedAt: IsNull() };
  const found = await tx.findOne(Reply, { where });
  if (!found) throw new NotFound('reply', id);
  const letter = await lockLetter(tx, groupId, found.letterId);
  const reply = await tx.findOne(Reply, { where });
  if (!reply) throw new NotFound('reply', id);
  return { letter, reply };
}
