import { type EntityManager } from 'typeorm';
import { Conflict } from '../errors/kinds.js';

const NEXT = `
  INSERT INTO reference_counter (group_id, year, last) VALUES ($1, $2, 1)
  ON CONFLICT (group_id, year) DO UPDATE SET last = reference_counter.last + 1
  RETURNING (SELECT reference_prefix FROM appg WHERE id = $1) || '/' || $2 || '/'
    || lpad(last::text, greatest(3, length(last::text)), '0') AS reference`;

/**
 * The group's next free reference of a year, e.g. PHRG/2021/001, and after 999 PHRG/2021/1000. The counter's row stays locked until the
 * transaction ends, so that two letters logged at once never get the same one.
 */
export async function nextReference(tx: EntityManager, groupId: string, year: number): Promise<string> {
  for (;;) {
    const [{ reference }] = await tx.query<[{ reference: string }]>(NEXT, [groupId, year]);
    if (!(await isTaken(tx, groupId, reference))) return reference;
  }
}

/** @throws Conflict when the group has a letter of this reference already */
export async function refuseTaken(tx: EntityManager, groupId: string, reference: string): Promise<void> {
  if (!(await isTaken(tx, groupId, reference))) return;
  throw new Conflict(
    'reference-taken',
    `There is already a letter ${reference}. Choose another reference, or leave it out.`,
  );
}

async function isTaken(tx: EntityManager, groupId: string, reference: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>('SELECT FROM letter WHERE group_id = $1 AND reference = $2', [
    groupId,
    reference,
  ]);
  return rows.length > 0;
}
