import { type DataSource } from 'typeorm';
import { type Cursor, decodeCursor, encodeCursor } from '../database/cursor.js';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { invalid } from '../errors/kinds.js';
import { organisationColumn } from './directory-key.js';

/** A page of a list by name: at most `limit` things after the cursor, whose name has `q` in it. */
export interface NameListRequest {
  readonly q: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

interface Row {
  readonly json: string;
  readonly sortName: string;
  readonly id: string;
}

/**
 * A statement that lists the rows of `from` by name. $1 is the pattern to find (or null), $2 and $3 the name and id to
 * go on after (or null), $4 how many; further values are the caller's.
 *
 * @param from table and joins, with `t` the listed one, which has `id` and `name`
 * @param json SQL of one item as JSON
 * @param where further conditions in SQL
 */
export function nameListText(from: string, json: string, where: string): string {
  return `
    SELECT ${json}::text AS json, lower(t.name) AS "sortName", t.id FROM ${from}
    WHERE ($1::text IS NULL OR t.name ILIKE $1)
      AND ($2::text IS NULL OR (lower(t.name), t.id) > ($2, $3::uuid))
      AND ${where}
    ORDER BY lower(t.name), t.id LIMIT $4`;
}

/**
 * Runs such a statement: `{ "items": [...], "nextCursor": … }` as JSON text.
 *
 * @throws InvalidInput at /cursor when it is not one of a list by name
 */
export async function nameList(
  db: DataSource,
  query: NamedQuery,
  { q, limit, cursor }: NameListRequest,
  further: readonly unknown[],
): Promise<string> {
  const [afterName, afterId] = cursor === null ? [null, null] : readCursor(cursor);
  const rows = await runNamed<Row>(db, query, [
    q && containing(q),
    afterName,
    afterId,
    limit + 1,
    ...further,
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor([last.sortName, last.id]) : null;
  return `{"items":[${page.map(({ json }) => json).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}

function readCursor(text: string): Cursor {
  const cursor = decodeCursor(text, 2);
  const [name, id] = cursor;
  if (typeof name === 'string' && typeof id === 'string' && organisationColumn(id) === 'id') return cursor;
  throw invalid(
    '/cursor',
    'invalid-cursor',
    'This cursor is not one that this list gave out. Start again without it.',
  );
}

/** The ILIKE pattern of texts that contain these words as they are. */
const containing = (words: string): string => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
