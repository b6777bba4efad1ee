import { randomBytes } from 'node:crypto';
import { type Pool } from 'pg';
import { ONE_LETTER, MOMENT } from './limit-reads.js';
import { type Row, type WriteRows, writeRows } from './write-rows.js';

/** Tables in which a new letter has rows. */
const TABLES = [
  'letter',
  'letter_text',
  'recipient',
  'signatory',
  'ask',
  'letter_status',
  'recipient_status',
  'leg',
  'deadline',
  'timeline_entry',
] as const;

/** The rows that Postbag wrote for one letter: every other one has the same, but for ids, reference and text. */
const MODEL = `
  SELECT json_build_object(
    ${TABLES.map(
      (table) =>
        `'${table}', (SELECT json_agg(t) FROM ${table} t WHERE t.${table === 'letter' ? 'id' : 'letter_id'} = $1)`,
    ).join(', ')})::text AS model`;

/** The group's counter of references, as a letter without a reference of its own takes its next. */
const COUNT = `
  UPDATE reference_counter SET last = last + 1 WHERE group_id = $${TABLES.length + 1} AND year = $${TABLES.length + 2}`;

interface Model {
  readonly statement: WriteRows;
  readonly tables: Record<string, string>;
  readonly groupId: string;
  readonly ids: readonly string[];
  readonly reference: string;
}

let model: Model;
let count = 0;

/** /prepareCreate/<id of a letter that Postbag has just made>: takes it as the model. */
export async function prepareCreate(pool: Pool, [letterId]: readonly string[]): Promise<string> {
  const { rows } = await pool.query<{ model: string }>(MODEL, [letterId]);
  const parsed = JSON.parse(rows[0].model) as Record<string, Row[]>;
  const [letter] = parsed.letter;
  const ids = ['letter', 'recipient', 'ask'].flatMap((table) => parsed[table].map(({ id }) => id as string));
  const reference = letter.reference as string;
  parsed.letter_text = [{ letter_id: letterId, body: '', head: `${reference} ${letter.subject as string}` }];
  const tables = Object.fromEntries(TABLES.map((table) => [table, JSON.stringify(parsed[table])]));
  const statement = await writeRows(pool, 'create', TABLES, COUNT);
  model = { statement, tables, groupId: letter.group_id as string, ids, reference };
  return '{}';
}

/**
 * POST /create/<group id>, with the body that Postbag gets: writes the rows that Postbag writes, in one prepared statement
 * that is its own transaction, then reads the letter with the statement with which Postbag answers.
 */
export async function createLetter(pool: Pool, [groupId]: readonly string[], body: string): Promise<string> {
  const { body: text } = JSON.parse(body) as { body: string };
  const fresh = new Map(model.ids.map((id) => [id, timeId()]));
  fresh.set(model.groupId, groupId);
  fresh.set(model.reference, `LIMIT/${process.pid}/${(count += 1)}`);
  const pattern = new RegExp([...fresh.keys()].join('|'), 'g');
  const renew = (json: string): string => json.replace(pattern, (old) => fresh.get(old)!);
  const values = TABLES.map((table) => renew(model.tables[table]));
  values[1] = values[1].replace('"body":""', () => `"body":${JSON.stringify(text)}`);
  const { name, text: sql } = model.statement;
  await pool.query({ name, text: sql, values: [...values, groupId, MOMENT.on.slice(0, 4)] });
  const id = fresh.get(model.ids[0])!;
  const { rows } = await pool.query<{ text: string }>({
    ...ONE_LETTER,
    values: [groupId, id, MOMENT.on, MOMENT.at],
  });
  return rows[0].text;
}

/** An id in the order of time, as UUIDv7 are. */
export function timeId(): string {
  const hex = randomBytes(10).toString('hex');
  const time = Math.floor(performance.timeOrigin + performance.now())
    .toString(16)
    .padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(4, 7)}-${hex.slice(8)}`;
}
