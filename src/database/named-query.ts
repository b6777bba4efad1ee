import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';

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
  const pool = (db.driver as unknown as { master: Pool }).master;
  const result = await pool.query<Row>({ name: query.name, text: query.text, values: [...values] });
  return result.rows;
}
