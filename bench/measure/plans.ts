import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Client } from 'pg';
import { SINCE_SWEEP } from '../../src/flags/since-sweep.sql.js';
import { withTrueFlags } from '../../src/flags/true-flags.js';
import { withClient } from '../database.js';
import { LIST, MOMENT, ONE_LETTER, SEARCH } from '../serve/limit-reads.js';
import { reportStatements } from '../serve/limit-report.js';
import { type Subjects } from './requests.js';

/** Writes EXPLAIN (ANALYZE, BUFFERS) of each statement that reads, as it is planned for any values, one file each. */
export async function writePlans(url: string, { groups, letters }: Subjects, folder: string): Promise<void> {
  const [group] = groups;
  const [{ id, group: owner }] = letters;
  const flags = `${withTrueFlags('every-group')} SELECT kind, count(*) FROM true_flag GROUP BY kind`;
  const statements: [name: string, text: string, values: readonly unknown[]][] = [
    ['list', LIST.text, [LIST.values[0], group.id, ...LIST.values.slice(2)]],
    ['one-letter', ONE_LETTER.text, [owner.id, id, MOMENT.on, MOMENT.at]],
    ['search', SEARCH.text, [SEARCH.values[0], group.id, ...SEARCH.values.slice(2)]],
    ['true-flags', flags, [MOMENT.on]],
    ['touched-since-sweep', SINCE_SWEEP.text, [MOMENT.on, group.id, await rulesOfSweep(url)]],
    ...reportStatements(groups[11].id).map(([{ name, text }, values]): [string, string, unknown[]] => [
      name,
      text,
      values,
    ]),
  ];
  await mkdir(folder, { recursive: true });
  await withClient(url, async (client) => {
    for (const [name, text, values] of statements) {
      await writeFile(join(folder, `${name}.txt`), await planOf(client, text, values));
    }
  });
}

/** By which rules the last sweep judged. */
async function rulesOfSweep(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ rules: string }>('SELECT rules FROM flag_sweep');
    return rows[0]?.rules ?? '';
  });
}

/** The plan of a prepared statement, after it has run once so that the data is in memory. */
async function planOf(client: Client, text: string, values: readonly unknown[]): Promise<string> {
  const literals = values.map((value) => literalOf(value)).join(', ');
  await client.query(`SET plan_cache_mode = force_generic_plan; PREPARE measured AS ${text}`);
  await client.query(`EXECUTE measured(${literals})`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) EXECUTE measured(${literals})`,
  );
  await client.query('DEALLOCATE measured; RESET plan_cache_mode');
  return `${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`;
}

function literalOf(value: unknown): string {
  if (value === null) return 'NULL';
  return Array.isArray(value) ? `'{${value.join(',')}}'` : `'${value as string | number}'`;
}
