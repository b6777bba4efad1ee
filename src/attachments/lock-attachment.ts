import { type EntityManager } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { lockLetter } from '../letters/letter-key.js';
import { Attachment } from './attachment.entity.js';
import { IS_THERE } from './content.sql.js';

/**
 * The attachment with this id, its letter locked until the transaction ends.
 *
 * @throws NotFound when the group has no such attachment, or it was removed, or its reply was
 */
export async function lockAttachment(tx: EntityManager, groupId: string, id: string): Promise<Attachment> {
  const found = await find(tx, groupId, id);
  await lockLetter(tx, groupId, found.letterId);
  return find(tx, groupId, id);
}

async function find(tx: EntityManager, groupId: string, id: string): Promise<Attachment> {
  const found = await tx
    .createQueryBuilder(Attachment, 'a')
    .where(`a.group_id = :groupId AND a.id = :id AND ${IS_THERE}`, { groupId, id })
    .getOne();
  if (!found) throw new NotFound('attachment', id);
  return found;
}
