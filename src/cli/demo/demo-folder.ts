import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../database/embedded/embedded-server.js';
import { type Database } from '../../start-postbag.js';

/**
 * A database in a new temporary folder. The folder goes when the database is stopped, when it can't be started, and
 * when the process exits for any other reason.
 *
 * @param log takes a line for the person at the keyboard
 */
export async function openThrowAway(log: (line: string) => void): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'postbag-demo-'));
  // Stopped while it starts, the database may still be writing for some seconds: each try waits 50 ms longer.
  const remove = (): void =>
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 15, retryDelay: 50 });
  process.once('exit', remove);
  const server = await startEmbedded({ dataDir, fast: true, log, onLost: () => process.exit(1) });
  return { url: server.url, stop: () => server.stop().finally(remove) };
}
