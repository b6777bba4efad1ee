import { type Pool } from 'pg';
import { flagsThen } from '../../src/flags/true-flags.js';
import { nineInLondon } from '../../src/clock/clock.js';
import { type Moment } from '../../src/deadlines/windows.js';
import { listStatement } from '../../src/letters/letter-list.sql.js';
import { type LetterFilters } from '../../src/letters/letter-filters.js';
import { LETTER, ofLetter } from '../../src/letters/letter.sql.js';
import { TODAY } from '../letters/template-story.js';

/** The moment of every read: the day of the benchmark, at nine. */
export const MOMENT: Moment = { on: TODAY, at: nineInLondon(TODAY).toString() };

/** One letter with all its parts, by its id, as Postbag reads it. */
export const ONE_LETTER = ofLetter('letter', LETTER).id;

/** The page that is listed: of the open letters those that are due first. Values: day, group, instant, size, status. */
export const LIST = list({ status: ['open'] });

/** The first page of what is found. The last value is what is looked for. */
export const SEARCH = list({ q: 'Aldbury' });

function list(filters: LetterFilters): { text: string; values: unknown[] } {
  const page = { filters, sort: 'dueOn', limit: 25, after: null } as const;
  return listStatement({ groupId: '', moment: MOMENT, flagsThen, ...page });
}

/** /list/<group id> */
export async function listLetters(pool: Pool, [groupId]: readonly string[]): Promise<string> {
  const [day, , ...rest] = LIST.values;
  return page(await pool.query<Page>({ name: 'list', text: LIST.text, values: [day, groupId, ...rest] }));
}

/** /search/<group id>/<word> */
export async function searchLetters(pool: Pool, [groupId, word]: readonly string[]): Promise<string> {
  const [day, , ...rest] = SEARCH.values.slice(0, -1);
  const values = [day, groupId, ...rest, word];
  return page(await pool.query<Page>({ name: 'search', text: SEARCH.text, values }));
}

interface Page {
  readonly items: string;
  readonly last: unknown;
}

function page({ rows: [{ items, last }] }: { rows: Page[] }): string {
  return `{"items":${items},"nextCursor":${JSON.stringify(last)}}`;
}

/** /one/<group id>/<letter id> */
export async function oneLetter(pool: Pool, [groupId, id]: readonly string[]): Promise<string> {
  const values = [groupId, id, MOMENT.on, MOMENT.at];
  const { rows } = await pool.query<{ text: string }>({ ...ONE_LETTER, values });
  return rows[0].text;
}
