import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { type NamedQuery } from './named-query.js';
import { poolOf } from './pool-of.js';

/** Reads the rows of a named query. */
export type ReadRows = <Row extends object>(query: NamedQuery, values: readonly unknown[]) => Promise<Row[]>;

const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * For reads of very much, until they commit: sorts of a hundred thousand rows stay in memory, and each is planned for its own group and days,
 * since a plan for all of them takes twice as long in a large group.
 */
export const FOR_MUCH = `SET LOCAL work_mem = '32MB'; SET LOCAL plan_cache_mode = force_custom_plan`;

/**
 * Runs several named reads on one unchanging state of the database, so that what one of them says agrees with the
 * others even while letters are being logged. Nothing can be written meanwhile.
 */
export async function inOneSnapshot<Result>(
  db: DataSource,
  work: (read: ReadRows) => Promise<Result>,
): Promise<Result> {
  return onConnection(
    await poolOf(db).connect(),
    (client) => client.query(BEGIN),
    (client) => work(readOn(client)),
  );
}

/**
 * The same for reads of very much: those that are asked for at the same time run side by side, on two connections, when the pool has one to
 * spare. It never waits for the second one, so that two of these can't keep each other from theirs.
 */
export async function sideBySide<Result>(
  db: DataSource,
  work: (read: ReadRows) => Promise<Result>,
): Promise<Result> {
  const pool = poolOf(db);
  const begin = (client: PoolClient): Promise<unknown> => client.query(`${BEGIN}; ${FOR_MUCH}`);
  return onConnection(await pool.connect(), begin, async (first) => {
    const spare = hasSpare(pool) ? await pool.connect().catch(() => null) : null;
    if (!spare) return work(inTurn([readOn(first)]));
    const join = async (second: PoolClient): Promise<unknown> => {
      const { rows } = await first.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
      return second.query(`${BEGIN}; SET TRANSACTION SNAPSHOT '${rows[0].snapshot}'; ${FOR_MUCH}`);
    };
    return onConnection(spare, join, (second) => work(inTurn([readOn(first), readOn(second)])));
  });
}

/** Whether a connection is to be had at once. */
function hasSpare(pool: Pool): boolean {
  return pool.waitingCount === 0 && (pool.idleCount > 0 || pool.totalCount < pool.options.max);
}

/** Gives each read to whoever is free; after a failure none of those that wait is begun. */
function inTurn(readers: readonly ReadRows[]): ReadRows {
  const free = [...readers];
  const waiting: ((reader: ReadRows) => void)[] = [];
  return async (query, values) => {
    const reader = free.shift() ?? (await new Promise<ReadRows>((resolve) => waiting.push(resolve)));
    const rows = await reader(query, values);
    const next = waiting.shift();
    if (next) next(reader);
    else free.push(reader);
    return rows as never;
  };
}

function readOn(client: PoolClient): ReadRows {
  return async <Row extends object>({ name, text }: NamedQuery, values: readonly unknown[]) => {
    const { rows } = await client.query<Row>({ name, text, values: [...values] });
    return rows;
  };
}

async function onConnection<Result>(
  client: PoolClient,
  begin: (client: PoolClient) => Promise<unknown>,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  let failure: Error | undefined;
  try {
    await begin(client);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failure = await rollBack(client);
    throw error;
  } finally {
    client.release(failure);
  }
}

/** What came of giving up: nothing, or the failure for which the connection must be thrown away. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
