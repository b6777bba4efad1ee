import { type Client } from 'pg';
import { say } from '../../src/run.js';
import { withClient } from '../database.js';
import {
  BODY_VECTORS,
  COPIES,
  COPY_IDS,
  copyRows,
  COUNTERS,
  FUNCTIONS,
  GROUPS_AND_WINDOWS,
  LETTER_TABLES,
  REPLY_TEXTS,
  TEXTS,
  WINDOW_IDS,
} from './copies.sql.js';
import { PLACES } from './words.js';
import { GROUPS, writeTemplates } from './write-templates.js';

const TEMPLATES = 400;
const CHUNK = 20_000;

/**
 * Fills an empty database with so many letters; gives false, and does nothing, when it has them already.
 *
 * @param shares of the groups, in hundredths
 */
export async function generateLetters(
  url: string,
  count: number,
  shares: readonly number[],
): Promise<boolean> {
  if ((await storedCount(url)) === count) return false;
  const templates = Math.min(TEMPLATES, Math.max(20, Math.floor(count / 200) * 20));
  say(`Writing ${templates} template letters through Postbag.`);
  await writeTemplates(url, templates);
  await withClient(url, (client) => multiply(client, count - templates, shares));
  return true;
}

async function storedCount(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ letters: number }>('SELECT letters FROM bench_info');
    return rows[0].letters;
  }).catch(() => 0);
}

async function multiply(client: Client, count: number, shares: readonly number[]): Promise<void> {
  await client.query(
    `SET synchronous_commit = off; SET maintenance_work_mem = '256MB'; SET work_mem = '64MB'`,
  );
  await client.query('SET session_replication_role = replica').catch(() => undefined);
  for (const statement of [FUNCTIONS, BODY_VECTORS]) await client.query(statement);
  await withLiterals(client, GROUPS_AND_WINDOWS, [shares, GROUPS]);
  await client.query(WINDOW_IDS);
  await copyWindows(client);
  await withLiterals(client, COPIES, [count, PLACES]);
  await client.query(COPY_IDS);
  const statements = await copyStatements(client);
  const indexes = await dropIndexes(client);
  for (let first = 1; first <= count; first += CHUNK) {
    await client.query('BEGIN');
    for (const statement of statements) await client.query(statement, [first, first + CHUNK - 1]);
    await client.query('COMMIT');
    if (count >= 5 * CHUNK) say(`${Math.min(first + CHUNK - 1, count)} of ${count} letters copied.`);
  }
  for (const index of indexes) await client.query(index);
  await client.query(COUNTERS);
  await client.query('RESET session_replication_role').catch(() => undefined);
  await client.query('DROP TABLE bench_text, bench_letter');
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT').catch(() => undefined);
  const { rows } = await client.query<{ n: number }>('SELECT count(*) AS n FROM letter');
  await client.query(`CREATE TABLE bench_info AS SELECT ${rows[0].n} AS letters`);
}

/** A statement that defines a table takes no values: they are written into it. */
async function withLiterals(client: Client, text: string, values: readonly unknown[]): Promise<void> {
  const literal = (value: unknown): string =>
    Array.isArray(value) ? `'{${value.join(',')}}'` : String(value);
  await client.query(text.replace(/\$(\d)/g, (_, place: string) => literal(values[Number(place) - 1])));
}

async function copyWindows(client: Client): Promise<void> {
  const columns = (await columnsOf(client, 'event_window')).filter(
    (name) => name !== 'id' && name !== 'group_id',
  );
  await client.query(`
    INSERT INTO event_window (id, group_id, ${columns.join(', ')})
    SELECT b.new_id, b.group_id, ${columns.map((name) => `w.${name}`).join(', ')}
    FROM bench_window b JOIN event_window w ON w.id = b.old_id WHERE b.new_id <> b.old_id`);
}

async function copyStatements(client: Client): Promise<string[]> {
  const statements = [copyRows('letter', await columnsOf(client, 'letter')), TEXTS];
  for (const table of LETTER_TABLES) statements.push(copyRows(table, await columnsOf(client, table)));
  return [...statements, REPLY_TEXTS];
}

/** Every column that can be written. */
async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND identity_generation IS DISTINCT FROM 'ALWAYS'
       AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ column_name }) => column_name);
}

/** Takes away the indexes that no constraint needs and that don't find templates; gives how to make them again. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE c.relnamespace = current_schema()::regnamespace AND t.relname = ANY ($1)
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`,
    [['letter', 'letter_text', 'reply_text', ...LETTER_TABLES]],
  );
  const dropped = rows.filter(({ name }) => !/_letter_idx$/.test(name));
  for (const { name } of dropped) await client.query(`DROP INDEX ${name}`);
  return dropped.map(({ definition }) => definition);
}
