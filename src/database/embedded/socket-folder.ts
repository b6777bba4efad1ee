import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Account } from './runner.js';

/** Bytes; the system's limit is 103 on macOS and 107 on Linux. */
const LONGEST_SOCKET_PATH = 100;
const PREFIX = 'postbag-socket-';

/**
 * The folder for PostgreSQL's socket: the cluster's own, which only its owner can enter; when its path is
 * too long for a socket, a new folder under the system's temporary one, just as private.
 */
export async function openSocketFolder(cluster: string, account?: Account): Promise<string> {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH) return cluster;
  const folder = await mkdtemp(join(tmpdir().length > 60 ? '/tmp' : tmpdir(), PREFIX));
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
}

/** Removes a socket folder made by {@link openSocketFolder}; never the cluster itself. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (basename(folder).startsWith(PREFIX)) await rm(folder, { recursive: true, force: true });
}

/** Removes the socket folder that a server which died had used: line 5 of its postmaster.pid. */
export async function removeOldSocketFolder(cluster: string): Promise<void> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  await removeSocketFolder(text.split('\n')[4] ?? '');
}
