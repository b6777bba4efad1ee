import { type EntityManager } from 'typeorm';

/** Takes the next numbers of a year for letters to be logged later; those that a letter has already are passed over. */
const TAKE = `
  WITH counter AS (
    INSERT INTO reference_counter (group_id, year, last) VALUES ($1, $2, $3)
    ON CONFLICT (group_id, year) DO UPDATE SET last = reference_counter.last + $3
    RETURNING last
  ), given AS (
    SELECT (SELECT reference_prefix FROM appg WHERE id = $1) || '/' || $2 || '/'
      || lpad(n::text, greatest(3, length(n::text)), '0') AS reference, n
    FROM counter, generate_series(counter.last - $3 + 1, counter.last) AS n
  )
  SELECT reference FROM given g WHERE reference <> ALL($4)
    AND NOT EXISTS (SELECT FROM letter l WHERE l.group_id = $1 AND l.reference = g.reference) ORDER BY n`;

/**
 * Sets references aside, so that logging many letters keeps nobody else from getting theirs. What is set aside and not used stays
 * a gap.
 *
 * @param taken references that the sheet itself gives
 */
export async function setAsideReferences(
  tx: EntityManager,
  groupId: string,
  {
    year,
    count,
    taken,
  }: { readonly year: number; readonly count: number; readonly taken: readonly string[] },
): Promise<string[]> {
  const found: string[] = [];
  while (found.length < count) {
    const rows = await tx.query<{ reference: string }[]>(TAKE, [groupId, year, count - found.length, taken]);
    found.push(...rows.map(({ reference }) => reference));
  }
  return found;
}
