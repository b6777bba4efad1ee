import { type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { keepPlainDays } from './pg-types.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** A connection keeps its plans, which take longer to make than to run, so it is not closed in a lull. In milliseconds. */
const IDLE_CONNECTION = 30 * 60_000;

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
    extra: { options: '-c timezone=UTC -c jit=off', idleTimeoutMillis: IDLE_CONNECTION },
    poolErrorHandler: () => undefined,
  };
}
