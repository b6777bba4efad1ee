import { type EntityManager } from 'typeorm';
import { Conflict } from '../errors/kinds.js';

/**
 * Takes the group's next reference of a year, e.g. PHRG/2021/001, and after 999 PHRG/2021/1000; nothing without a
 * year. $1: the group, $2: the year. The counter's row stays locked until the transaction ends, so that two letters logged at once
 * never get the same one. A person may have given it to a letter already; then ask again.
 */
export const NEXT_REFERENCE = `
  INSERT INTO reference_counter (group_id, year, last) SELECT $1::uuid, $2::int, 1 WHERE $2 IS NOT NULL
  ON CONFLICT (group_id, year) DO UPDATE SET last = reference_counter.last + 1
  RETURNING (SELECT reference_prefix FROM appg WHERE id = $1) || '/' || $2 || '/'
    || lpad(last::text, greatest(3, length(last::text)), '0') AS reference`;

/** The refusal of a reference that the group has given to another letter. */
export function referenceTaken(reference: string): Conflict {
  return new Conflict(
    'reference-taken',
    `There is already a letter ${reference}. Choose another reference, or leave it out.`,
  );
}

/** @throws Conflict when a letter of the group has one of the references */
export async function refuseTaken(
  tx: EntityManager,
  groupId: string,
  references: readonly string[],
): Promise<void> {
  const [taken] = await tx.query<{ reference: string }[]>(
    'SELECT reference FROM letter WHERE group_id = $1 AND reference = ANY ($2) LIMIT 1',
    [groupId, references],
  );
  if (taken) throw referenceTaken(taken.reference);
}
