import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { type Clock } from '../clock/clock.js';
import { type Config } from '../config.js';
import { jsonLog } from '../logging/json-log.js';
import { NestLog } from '../logging/nest-log.js';
import { prepareDatabase } from '../prepare-database.js';
import { type Database } from '../start-postbag.js';

/** Migrates the database and opens Postbag on it without its doors: no HTTP, no scheduled jobs. Close it after use. */
export async function openContext(
  { url }: Pick<Database, 'url'>,
  { poolSize, attachmentLimit }: Pick<Config, 'poolSize' | 'attachmentLimit'>,
  clock: Clock,
): Promise<INestApplicationContext> {
  await prepareDatabase(url, clock);
  const module = AppModule.with({ databaseUrl: url, poolSize, clock, attachmentLimit, sweep: false });
  return NestFactory.createApplicationContext(module, {
    logger: new NestLog(jsonLog('warn')),
    abortOnError: false,
  });
}
