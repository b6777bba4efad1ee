import { setFlagsFromString } from 'node:v8';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Clock } from './clock/clock.js';
import { type Config, mailOutOf } from './config.js';
import { createApp } from './create-app.js';
import { startEmbedded } from './database/embedded/embedded-server.js';
import { prepareDatabase } from './prepare-database.js';

/** A database that Postbag may use, and how to let it go. */
export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/** A running copy of Postbag. */
export interface Postbag {
  readonly app: NestFastifyApplication;
  /** Where it listens, e.g. http://127.0.0.1:3000. */
  readonly url: string;
  /** Answers what is under way, closes every connection, then lets the database go. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * The server named by DATABASE_URL, or else Postbag's own PostgreSQL on its data folder.
 *
 * @throws EmbeddedServerError when its own can't be started; the message says what to do
 */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  options: { fast?: boolean; log: (line: string) => void; onLost: () => void },
): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, stop: () => Promise.resolve() };
  return startEmbedded({ dataDir, ...options });
}

/**
 * How far the heap may grow beyond what was alive in it before it is cleared up: V8 would let it grow to four times that, to
 * no use. It is no limit: what is needed is had. See docs/decisions/0022.
 */
const HEAP_GROWTH = '--heap-growing-percent=30';

/** Migrates the database, starts everything on it and listens. What was begun is undone when a step fails. */
export async function startPostbag(config: Config, clock: Clock, database: Database): Promise<Postbag> {
  let app: NestFastifyApplication | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= close(app, database));
  setFlagsFromString(HEAP_GROWTH);
  try {
    await prepareDatabase(database.url, clock);
    const { poolSize, attachmentLimit, bodyLimit, logLevel, sweep, metricsToken } = config;
    const { publicUrl, authSecret, trustProxy, mailboxes, questionsApi, webhookNetworks } = config;
    app = await createApp(
      {
        databaseUrl: database.url,
        poolSize,
        clock,
        attachmentLimit,
        sweep,
        publicUrl,
        authSecret,
        metricsToken,
        mailboxes,
        questionsApi,
        mailOut: mailOutOf(config),
        webhookNetworks,
      },
      { bodyLimit, trustProxy, log: logLevel },
    );
    await app.listen(config.port, config.host);
    return { app, url: addressOf(app, config.host), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function close(app: NestFastifyApplication | undefined, database: Database): Promise<void> {
  try {
    await app?.close();
  } finally {
    await database.stop();
  }
}

function addressOf(app: NestFastifyApplication, host: string): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : '';
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
