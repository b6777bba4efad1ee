import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';

/** The driver's own pool of connections. */
export function poolOf(db: DataSource): Pool {
  return (db.driver as unknown as { master: Pool }).master;
}
