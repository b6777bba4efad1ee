import { type DataSource } from 'typeorm';
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
  const result = await poolOf(db).query<Row>({ name: query.name, text: query.text, values: [...values] });
  return result.rows;
}
