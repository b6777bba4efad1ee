import { type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { keepPlainDays } from './pg-types.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

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
    extra: { options: '-c timezone=UTC -c jit=off' },
    poolErrorHandler: () => undefined,
  };
}
