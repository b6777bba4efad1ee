import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../../database/named-query.js';
import { RowRefused } from '../row-refused.js';
import { CONTRADICTIONS } from './take-in.sql.js';

/** Refuses facts of a group that could not have been recorded one by one. @throws RowRefused naming the first letter */
export async function refuseIncomplete(tx: EntityManager, groupId: string): Promise<void> {
  const [found] = await runNamedIn<{ reference: string; says: string }>(tx, CONTRADICTIONS, [groupId]);
  if (found) throw new RowRefused(`The letter ${found.reference} ${found.says}.`);
}
