import { type DataSource } from 'typeorm';
import { type NamedQuery } from './named-query.js';
import { poolOf } from './pool-of.js';

/** Reads the rows of a named query. */
export type ReadRows = <Row extends object>(query: NamedQuery, values: readonly unknown[]) => Promise<Row[]>;

/**
 * Runs several named reads on one unchanging state of the database, so that what one of them says agrees with the
 * others even while letters are being logged. Nothing can be written meanwhile.
 */
export async function inOneSnapshot<Result>(
  db: DataSource,
  work: (read: ReadRows) => Promise<Result>,
): Promise<Result> {
  const client = await poolOf(db).connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await work(
      async <Row extends object>({ name, text }: NamedQuery, values: readonly unknown[]) => {
        const { rows } = await client.query<Row>({ name, text, values: [...values] });
        return rows;
      },
    );
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
async function rollBack(client: { query(text: string): Promise<unknown> }): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
