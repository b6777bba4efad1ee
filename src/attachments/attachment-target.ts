import { type EntityManager, IsNull } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { letterColumn, lockLetter } from '../letters/letter-key.js';
import { Letter } from '../letters/letter.entity.js';
import { lockReply } from '../replies/lock-reply.js';
import { Reply } from '../replies/reply.entity.js';

/** To what a file is attached: a letter, by id or reference, or a reply. */
export type AttachmentTarget = { readonly letter: string } | { readonly replyId: string };

/** The same, found, with its letter locked until the transaction ends. */
export interface LockedTarget {
  readonly letter: Letter;
  readonly replyId: string | null;
}

/**
 * Refuses a target that the group does not have, without locking it: for before a file is read, which may take long.
 *
 * @throws NotFound
 */
export async function refuseUnknownTarget(
  tx: EntityManager,
  groupId: string,
  target: AttachmentTarget,
): Promise<void> {
  if ('letter' in target) {
    const { letter: key } = target;
    const isThere = await tx.exists(Letter, { where: { groupId, [letterColumn(key)]: key } });
    if (!isThere) throw new NotFound('letter', key);
    return;
  }
  const { replyId: id } = target;
  if (!(await tx.exists(Reply, { where: { id, groupId, removedAt: IsNull() } })))
    throw new NotFound('reply', id);
}

/** @throws NotFound when the group has no such letter or reply (any more) */
export async function lockTarget(
  tx: EntityManager,
  groupId: string,
  target: AttachmentTarget,
): Promise<LockedTarget> {
  if ('letter' in target) return { letter: await lockLetter(tx, groupId, target.letter), replyId: null };
  const { letter, reply } = await lockReply(tx, groupId, target.replyId);
  return { letter, replyId: reply.id };
}
