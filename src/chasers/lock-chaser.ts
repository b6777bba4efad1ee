import { type EntityManager, IsNull } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { lockLetter } from '../letters/letter-key.js';
import { type Letter } from '../letters/letter.entity.js';
import { Chaser } from './chaser.entity.js';

/** A chaser with its letter, which is locked until the transaction ends. */
export interface LockedChaser {
  readonly letter: Letter;
  readonly chaser: Chaser;
}

/**
 * The chaser with this id, its letter locked.
 *
 * @throws NotFound when the group has no such chaser or it was removed
 */
export async function lockChaser(tx: EntityManager, groupId: string, id: string): Promise<LockedChaser> {
  const where = { id, groupId, removedAt: IsNull() };
  const found = await tx.findOne(Chaser, { where });
  if (!found) throw new NotFound('chaser', id);
  const letter = await lockLetter(tx, groupId, found.letterId);
  const chaser = await tx.findOne(Chaser, { where });
  if (!chaser) throw new NotFound('chaser', id);
  return { letter, chaser };
}
