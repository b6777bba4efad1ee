import { type Client } from 'pg';
import { addDays } from '../../src/deadlines/iso-date.js';
import { withClient } from '../database.js';
import { TODAY } from '../letters/template-story.js';
import { Connection, request } from './connection.js';
import { median } from './rounds.js';

/** How long sweeps took, in milliseconds, and what they did. */
export interface SweepFigures {
  /** The first of all, on letters that had no flag yet. */
  readonly first: number;
  readonly flagsAtFirst: number;
  /** One that finds everything flagged. */
  readonly nothingToDo: number;
  /** That of the next day, when a tenth of the letters has become late. */
  readonly newlyLate: number;
  readonly raised: number;
  readonly cleared: number;
  readonly lettersNewlyLate: number;
  /** The same rows written into tables without foreign keys. */
  readonly floor: number;
}

interface Swept {
  readonly raised: number;
  readonly cleared: number;
}

const TIMES = 3;

/** Runs the sweep's job of a running Postbag, over HTTP, on today and on the day after. */
export async function measureSweep(url: string, port: number, operator: string): Promise<SweepFigures> {
  const connection = await Connection.open(port);
  const sweep = async (day: string): Promise<Swept & { took: number }> => {
    const begin = performance.now();
    const path = `/api/v1/jobs/sweep/run?asOf=${day}`;
    const { status, body } = await connection.send(request('POST', path, operator, '{}'));
    const text = body.toString();
    if (status >= 300) throw new Error(`The sweep was answered with ${status}: ${text}`);
    return { ...(JSON.parse(text) as { result: Swept }).result, took: performance.now() - begin };
  };
  try {
    return await withClient(url, async (client) => {
      const first = await sweep(TODAY);
      await client.query('VACUUM ANALYZE flag, timeline_entry');
      const idle = [];
      for (let time = 0; time < TIMES; time += 1) idle.push((await sweep(TODAY)).took);
      await client.query(COPY_TABLES);
      await client.query('VACUUM ANALYZE flag_floor, timeline_floor');
      const late = await sweep(addDays(TODAY, 1));
      const floor = [];
      for (let time = 0; time < TIMES; time += 1) floor.push(await writeFloor(client));
      const { rows } = await client.query<{ n: number }>(NEWLY_LATE);
      await client.query('DROP TABLE flag_floor, timeline_floor');
      await client.query('VACUUM ANALYZE flag, timeline_entry');
      return {
        first: first.took,
        flagsAtFirst: first.raised,
        nothingToDo: median(idle),
        newlyLate: late.took,
        raised: late.raised,
        cleared: late.cleared,
        lettersNewlyLate: rows[0].n,
        floor: median(floor),
      };
    });
  } finally {
    connection.close();
  }
}

/** The tables as they are, with every index, default and check, but without foreign keys and triggers. */
const COPY_TABLES = `
  CREATE TABLE flag_floor (LIKE flag INCLUDING ALL);
  CREATE TABLE timeline_floor (LIKE timeline_entry INCLUDING ALL);
  INSERT INTO flag_floor SELECT * FROM flag;
  INSERT INTO timeline_floor OVERRIDING SYSTEM VALUE SELECT * FROM timeline_entry`;

/** What the last sweep wrote: the flags that the copy has not, those that it has as open, and their history. */
const WRITE = [
  `UPDATE flag_floor c SET cleared_on = f.cleared_on, cleared_at = f.cleared_at FROM flag f
   WHERE f.id = c.id AND f.cleared_at IS NOT NULL AND c.cleared_at IS NULL`,
  `INSERT INTO flag_floor SELECT f.* FROM flag f WHERE NOT EXISTS (SELECT FROM flag_floor c WHERE c.id = f.id)`,
  `INSERT INTO timeline_floor OVERRIDING SYSTEM VALUE
   SELECT * FROM timeline_entry WHERE seq > (SELECT max(seq) FROM timeline_floor)`,
];

const NEWLY_LATE = `
  SELECT count(DISTINCT f.letter_id) AS n FROM flag f
  WHERE f.kind = 'reply_overdue' AND f.cleared_at IS NULL AND NOT EXISTS (SELECT FROM flag_floor c WHERE c.id = f.id)`;

/** Writes it and takes it back, so that it can be written again. */
async function writeFloor(client: Client): Promise<number> {
  await client.query('BEGIN');
  const begin = performance.now();
  for (const statement of WRITE) await client.query(statement);
  const took = performance.now() - begin;
  await client.query('ROLLBACK');
  return took;
}
