import { type DataSource, type EntityManager } from 'typeorm';
import { type NamedQuery } from '../../src/database/named-query.js';

/** A statement with its values, as the driver got it. */
export interface Statement extends NamedQuery {
  readonly values: readonly unknown[];
}

/**
 * The named statements that an act of Postbag sends to the database, in their order. Reads run; those named in `writes` are
 * only recorded, and the act goes on as if they had written a row. What has no name is read once and kept: it is left out.
 */
export async function recordStatements(
  db: DataSource,
  writes: readonly string[],
  act: (tx: EntityManager) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const runner = db.createQueryRunner();
  try {
    const client = (await runner.connect()) as { query(...args: unknown[]): Promise<unknown> };
    const query = (...args: readonly unknown[]): Promise<unknown> => {
      const [statement] = args as [Statement | string];
      if (typeof statement === 'string') return client.query(...args);
      statements.push(statement);
      return writes.includes(statement.name)
        ? Promise.resolve({ rows: [{ id: null }] })
        : client.query(statement);
    };
    runner.connect = () => Promise.resolve({ query });
    await act(runner.manager);
  } finally {
    await runner.release();
  }
  return statements;
}
