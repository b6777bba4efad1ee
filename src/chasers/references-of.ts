import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';

/** $1 group, $2 ids, $3 references. */
const REFERENCES: NamedQuery = {
  name: 'references_of_letters',
  text: `SELECT id, reference FROM letter WHERE group_id = $1 AND (id = ANY ($2::uuid[]) OR reference = ANY ($3::text[]))`,
};

/**
 * The references of letters that are given by id or reference, in their order.
 *
 * @throws NotFound when the group does not have one of them
 */
export async function referencesOf(
  tx: EntityManager,
  groupId: string,
  keys: readonly string[],
): Promise<string[]> {
  const of = (column: string): string[] => keys.filter((key) => letterColumn(key) === column);
  const rows = await runNamedIn<{ id: string; reference: string }>(tx, REFERENCES, [
    groupId,
    of('id'),
    of('reference'),
  ]);
  return keys.map((key) => {
    const row = rows.find(({ id, reference }) => id === key.toLowerCase() || reference === key);
    if (!row) throw new NotFound('letter', key);
    return row.reference;
  });
}
