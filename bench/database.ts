import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { SESSION } from '../src/database/data-source-options.js';
import { keepPlainDays } from '../src/database/pg-types.js';
import { startEmbedded } from '../src/database/embedded/embedded-server.js';

/** The benchmark's own database, and how to let it go. */
export interface BenchDatabase {
  readonly url: string;
  /** The server's main process, when it is our own. */
  readonly pid: number | null;
  stop(): Promise<void>;
}

const KEPT = 'postbag_bench';
const FOLDER = fileURLToPath(new URL('../../bench/data/', import.meta.url));

/**
 * A database that nothing else uses: on Postbag's own PostgreSQL with the settings it has in production, or on the
 * server of DATABASE_URL. Unless it is kept, it begins empty and is removed at the end.
 *
 * @param name what it is for: databases of different names are kept side by side
 */
export async function openBenchDatabase(keep: boolean, name: string): Promise<BenchDatabase> {
  const server = process.env.DATABASE_URL;
  return server ? onServer(server, keep, name) : onOwn(keep, name);
}

async function onOwn(keep: boolean, name: string): Promise<BenchDatabase> {
  const dataDir = join(FOLDER, name);
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  if (!keep) await remove();
  const own = await startEmbedded({ dataDir, database: KEPT });
  const stop = async (): Promise<void> => {
    await own.stop();
    if (!keep) await remove();
  };
  return { url: own.url, pid: own.pid, stop };
}

async function onServer(server: string, keep: boolean, purpose: string): Promise<BenchDatabase> {
  const name = keep ? `${KEPT}_${purpose}` : `${KEPT}_${process.pid}`;
  const drop = (): Promise<void> => command(server, `DROP DATABASE ${name} WITH (FORCE)`);
  await command(server, `CREATE DATABASE ${name}`).catch((error: Error & { code?: string }) => {
    if (error.code !== '42P04') throw error;
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, pid: null, stop: async () => void (keep || (await drop())) };
}

async function command(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql));
}

/** One connection of the benchmark itself, closed at the end of `work`. Days stay text, as in Postbag. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  keepPlainDays();
  const client = new Client({ connectionString: url, options: SESSION });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
