import { type EntityManager, IsNull } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { letterColumn, lockLetter } from '../letters/letter-key.js';
import { Letter } from '../letters/letter.entity.js';
import { lockReply, type LockedReply } from './lock-reply.js';
import { Reply } from './reply.entity.js';

/** A reply with its letter, and the letter to which it is to go; both are locked until the transaction ends. */
export interface LockedMove extends LockedReply {
  readonly target: Letter;
}

/**
 * Locks both letters in the order of their ids, so that two moves that cross wait for one another.
 *
 * @throws NotFound when the group has no such reply, or it was removed, or no such letter
 */
export async function lockMove(
  tx: EntityManager,
  groupId: string,
  { replyId, letter: key }: { replyId: string; letter: string },
): Promise<LockedMove> {
  const reply = await tx.findOne(Reply, { where: { id: replyId, groupId, removedAt: IsNull() } });
  if (!reply) throw new NotFound('reply', replyId);
  const target = await tx.findOne(Letter, { where: { groupId, [letterColumn(key)]: key } });
  if (!target) throw new NotFound('letter', key);
  for (const id of [reply.letterId, target.id].sort()) await lockLetter(tx, groupId, id);
  const locked = await lockReply(tx, groupId, replyId);
  return { ...locked, target: await lockLetter(tx, groupId, target.id) };
}
