import { type EntityManager, DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

const MIGRATION_LOCK = 7_236_001;

/**
 * Brings the schema up to date, then runs `afterwards` in one transaction (the shipped reference data).
 * Several copies of Postbag that start at once take turns; each finds the work done or does it.
 */
export async function migrate(url: string, afterwards: (tx: EntityManager) => Promise<void>): Promise<void> {
  const db = await new DataSource({ ...dataSourceOptions(url, 3), entities: [] }).initialize();
  const lock = db.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await db.runMigrations({ transaction: 'each' });
    await db.transaction(afterwards);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await db.destroy();
  }
}
