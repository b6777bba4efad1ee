import { rm, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { processesIn, signal } from './processes.js';
import { waitUntil } from './wait-until.js';

/** How long PostgreSQL may take to write everything out before it is stopped the hard way, in milliseconds. */
export const PATIENCE = 60_000;

/**
 * Clears what a Postbag that died has left running or lying in the cluster's folder: shuts down its
 * PostgreSQL, and removes the pid file and sockets that would otherwise keep the next one from starting.
 * Call it as the owner of the data folder only.
 *
 * @returns whether anything was still running
 * @throws EmbeddedServerError when a process can't be stopped
 */
export async function stopOrphans(cluster: string): Promise<boolean> {
  const wasRunning = processesIn(cluster).length > 0;
  await stopProcesses(cluster);
  await removeLeftovers(cluster);
  return wasRunning;
}

/** Ends the PostgreSQL processes in a folder: the main one in good order, then the rest if they don't follow. */
export async function stopProcesses(folder: string): Promise<void> {
  if (await shutDown(folder)) return;
  for (const last of ['SIGQUIT', 'SIGKILL'] as const) {
    signal(processesIn(folder), last);
    if (await waitUntil(() => processesIn(folder).length === 0, 5000)) return;
  }
  throw new EmbeddedServerError(
    `An earlier PostgreSQL is still running in ${folder} (process ${processesIn(folder).join(', ')}) ` +
      'and could not be stopped. Restart the computer, or stop that process, and start Postbag again.',
  );
}

/** @returns false when something was still running after {@link PATIENCE}, or 5 seconds without a main process */
async function shutDown(folder: string): Promise<boolean> {
  let toldTo = 0;
  const isQuiet = async (): Promise<boolean> => {
    const running = processesIn(folder);
    const main = await mainProcess(folder);
    if (main !== toldTo && running.includes(main)) signal([(toldTo = main)], 'SIGINT');
    return running.length === 0;
  };
  return (await waitUntil(isQuiet, 5000)) || (toldTo !== 0 && (await waitUntil(isQuiet, PATIENCE)));
}

/** The first line of postmaster.pid; 0 when there is none. */
async function mainProcess(cluster: string): Promise<number> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '0');
  return parseInt(text, 10) || 0;
}

async function removeLeftovers(cluster: string): Promise<void> {
  const names = await readdir(cluster).catch(() => []);
  const stale = names.filter((name) => name === 'postmaster.pid' || name.startsWith('.s.PGSQL.'));
  await Promise.all(stale.map((name) => rm(join(cluster, name), { force: true })));
}
