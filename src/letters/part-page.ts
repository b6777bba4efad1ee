import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { letterColumn } from './letter-key.js';
import { OWED_LEG } from './letter-legs.sql.js';
import { momentRow } from './moment.sql.js';
import { type PartSql } from './part.sql.js';

/** The statements that list the parts of a letter page by page, by either kind of its key. */
export type PartPages = Record<'id' | 'reference', NamedQuery>;

/**
 * Pages of parts that are sorted by a day and a running number. $1: group, $2: the letter's key, $3: day, $4: instant or
 * null, $5 and $6: after which day and number, or null, $7: how many. A letter without any gives one row of nulls.
 */
export function partPages(name: string, { item, from, order }: PartSql): PartPages {
  const [day, number] = order.split(', ');
  const by = (column: string): NamedQuery => ({
    name: `${name}_page_by_${column}`,
    text: `SELECT p.json, json_build_array(p.day, p.number) AS key
      FROM letter l CROSS JOIN ${momentRow('$3', '$4')} ${OWED_LEG}
      LEFT JOIN LATERAL (
        SELECT (${item})::text AS json, ${day} AS day, ${number} AS number ${from}
          AND ($5::date IS NULL OR (${day}, ${number}) > ($5::date, $6::bigint))
        ORDER BY ${order} LIMIT $7) p ON true
      WHERE l.group_id = $1 AND l.${column} = $2 AND l.drafted_on <= m.day
      ORDER BY p.day, p.number`,
  });
  return { id: by('id'), reference: by('reference') };
}

/**
 * One page of them, in order: `{ "items": [...], "nextCursor": … }`.
 *
 * @throws NotFound when the group has no such letter at that moment
 * @throws InvalidInput when the cursor is not one of such a list
 */
export async function readPartPage(
  db: DataSource,
  pages: PartPages,
  { groupId, letter, moment }: { groupId: string; letter: string; moment: Moment },
  page: PageRequest,
): Promise<string> {
  const values = [groupId, letter, moment.on, moment.at, ...afterKey(page, ['day', 'whole']), page.limit + 1];
  const rows = await runNamed<KeyedRow & { json: string | null }>(db, pages[letterColumn(letter)], values);
  if (rows.length === 0) throw new NotFound('letter', letter);
  return pageText(
    rows.filter(({ json }) => json !== null),
    page,
  );
}
