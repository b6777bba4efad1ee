import { type DataSource } from 'typeorm';

/** The tables that the rules of flags join. */
const TABLES = [
  'letter',
  'letter_status',
  'recipient',
  'signatory',
  'ask',
  'ask_outcome',
  'reply',
  'chaser',
  'leg',
  'deadline',
  'event_window',
  'flag',
];

/**
 * Brings PostgreSQL's statistics up to date where a table has changed by more than a fifth, as its autovacuum would a
 * little later. Straight after a large import it would otherwise plan for nearly empty tables: minutes instead
 * of a second. Some milliseconds when there is nothing to do.
 */
export async function freshStatistics(db: DataSource): Promise<void> {
  const stale = await db.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_stat_user_tables
     WHERE schemaname = current_schema() AND relname = ANY ($1) AND n_mod_since_analyze > 1000 + n_live_tup / 5`,
    [TABLES],
  );
  for (const { name } of stale) await db.query(`ANALYZE ${name}`);
}
