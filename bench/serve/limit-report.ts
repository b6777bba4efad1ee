import { type Pool } from 'pg';
import { type NamedQuery } from '../../src/database/named-query.js';
import { FOR_MUCH } from '../../src/database/one-snapshot.js';
import { addDays } from '../../src/deadlines/iso-date.js';
import { ACTIVITY } from '../../src/reports/queries/activity.queries.js';
import { ASKS } from '../../src/reports/queries/asks.queries.js';
import { AWAITING, SITTINGS } from '../../src/reports/queries/awaiting.queries.js';
import { CHORES } from '../../src/reports/queries/chores.queries.js';
import { COURSE } from '../../src/reports/queries/course.queries.js';
import { MEASURES } from '../../src/reports/queries/measures.queries.js';
import { PROMISES } from '../../src/reports/queries/promises.queries.js';
import { MOST_LISTED } from '../../src/reports/sections/long-lists.js';
import { MOMENT } from './limit-reads.js';

/** The year of the report. */
export const YEAR = { from: addDays(MOMENT.on, -364), to: MOMENT.on };

/** Every statement of a status report with its values, for a group. */
export function reportStatements(groupId: string): [NamedQuery, unknown[]][] {
  const { on, at } = MOMENT;
  const { from, to } = YEAR;
  return [
    [ACTIVITY, [groupId, on, at, from, to, MOST_LISTED]],
    [MEASURES, [groupId, on, from, to]],
    [AWAITING, [groupId, on, at, MOST_LISTED]],
    [PROMISES, [groupId, on, from, to, MOST_LISTED]],
    [ASKS, [groupId, on, at, from, to, MOST_LISTED]],
    [CHORES, [groupId, on, MOST_LISTED]],
    [COURSE, [groupId, on, from, to]],
    [SITTINGS, [on]],
  ];
}

/** JSON columns stay the text that PostgreSQL sends. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** /report/<group id>: the statements of Postbag's report in one snapshot, their text passed through, no words made. */
export async function statusReport(pool: Pool, [groupId]: readonly string[]): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${FOR_MUCH}`);
    const texts: string[] = [];
    for (const [query, values] of reportStatements(groupId)) {
      const { rows } = await client.query<string[]>({ ...query, values, types: AS_TEXT, rowMode: 'array' });
      texts.push(`[${rows[0].join(',')}]`);
    }
    await client.query('COMMIT');
    return `[${texts.join(',')}]`;
  } finally {
    client.release();
  }
}
