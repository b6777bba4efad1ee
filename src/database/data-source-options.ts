import { type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { keepPlainDays } from './pg-types.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** A connection keeps its plans, which take longer to make than to run, so it is not closed in a lull. In milliseconds. */
const IDLE_CONNECTION = 30 * 60_000;

/**
 * What each connection is set to. No statement of a page is long enough to be compiled or to be shared among processes: to
 * start those takes 30 milliseconds, ten times as long as the longest list, which in a large database was planned so.
 */
export const SESSION = '-c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0';

/** How Postbag speaks to PostgreSQL: in UTC, with plain days, never changing the schema by itself. */
export function dataSourceOptions(url: string, poolSize: number): PostgresOptions {
  keepPlainDays();
  return {
    type: 'postgres',
    url,
    poolSize,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    synchronize: false,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    applicationName: 'postbag',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: { options: SESSION, idleTimeoutMillis: IDLE_CONNECTION },
    poolErrorHandler: () => undefined,
  };
}
