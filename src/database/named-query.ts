import { type Pool, type PoolClient } from 'pg';
import { type DataSource, type EntityManager } from 'typeorm';
import { poolOf } from './pool-of.js';

/** A statement that PostgreSQL keeps the plan of, on each connection, under its name. */
export interface NamedQuery {
  readonly name: string;
  readonly text: string;
}

/** Runs a read under its name on the driver's own pool, so that it is planned once per connection. */
export async function runNamed<Row extends object>(
  db: DataSource,
  query: NamedQuery,
  values: readonly unknown[],
): Promise<Row[]> {
  return run<Row>(poolOf(db), query, values);
}

/** The same for any statement, in the transaction of `tx`. Gives the rows that it returns. */
export async function runNamedIn<Row extends object>(
  tx: EntityManager,
  query: NamedQuery,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!tx.queryRunner) return runNamed<Row>(tx.dataSource, query, values);
  return run<Row>((await tx.queryRunner.connect()) as PoolClient, query, values);
}

async function run<Row extends object>(
  on: Pool | PoolClient,
  { name, text }: NamedQuery,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await on.query<Row>({ name, text, values: [...values] });
  return rows;
}
