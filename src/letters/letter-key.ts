import { type EntityManager } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { Letter } from './letter.entity.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which column a caller's key names: the id, or else the reference in its place. */
export function letterColumn(key: string): 'id' | 'reference' {
  return UUID.test(key) ? 'id' : 'reference';
}

/**
 * The letter with this id or reference, locked until the transaction ends, so that changes to one letter
 * follow one another.
 *
 * @throws NotFound when the group has no such letter
 */
export async function lockLetter(tx: EntityManager, groupId: string, key: string): Promise<Letter> {
  const letter = await tx.findOne(Letter, {
    where: { groupId, [letterColumn(key)]: key },
    lock: { mode: 'for_no_key_update' },
  });
  if (!letter) throw new NotFound('letter', key);
  return letter;
}
