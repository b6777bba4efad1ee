import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { type Clock } from '../clock/clock.js';
import { type Config, mailOutOf } from '../config.js';
import { jsonLog } from '../logging/json-log.js';
import { NestLog } from '../logging/nest-log.js';
import { prepareDatabase } from '../prepare-database.js';
import { type Database } from '../start-postbag.js';

type ContextConfig = Pick<
  Config,
  | 'poolSize'
  | 'attachmentLimit'
  | 'publicUrl'
  | 'authSecret'
  | 'mailboxes'
  | 'smtp'
  | 'mailFrom'
  | 'webhookNetworks'
>;

/** Migrates the database and opens Postbag on it without its doors: no HTTP, no scheduled jobs. Close it after use. */
export async function openContext(
  { url }: Pick<Database, 'url'>,
  config: ContextConfig,
  clock: Clock,
): Promise<INestApplicationContext> {
  await prepareDatabase(url, clock);
  const { poolSize, attachmentLimit, publicUrl, authSecret, mailboxes, webhookNetworks } = config;
  const mailOut = mailOutOf(config);
  const settings = { poolSize, attachmentLimit, publicUrl, authSecret, mailboxes, mailOut, webhookNetworks };
  const module = AppModule.with({ databaseUrl: url, clock, sweep: false, ...settings });
  return NestFactory.createApplicationContext(module, {
    logger: new NestLog(jsonLog('warn')),
    abortOnError: false,
  });
}
