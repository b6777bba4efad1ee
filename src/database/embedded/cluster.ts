import { execFile } from 'node:child_process';
import { chown, mkdtemp, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './embedded-server-error.js';
import { type Runner, spawnOptions } from './runner.js';
import { stopProcesses } from './stop-processes.js';

/** The major version of the PostgreSQL that comes with Postbag; each reads only its own files. */
export const MAJOR_VERSION = '18';

/** What {@link ensureCluster} needs to know. */
export interface ClusterOptions {
  readonly dataDir: string;
  /** Where PostgreSQL's files are to be: a folder in `dataDir`. */
  readonly cluster: string;
  readonly initdb: string;
  readonly runner: Runner;
  readonly fast: boolean;
}

const INITDB_OPTIONS = [
  '--username=postgres',
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
];

/**
 * Makes PostgreSQL's files if there are none. They are made under another name and then renamed, so a half
 * made set is never used; one left by a Postbag that died is removed.
 *
 * @throws EmbeddedServerError when they can't be made, or belong to another version of PostgreSQL
 */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const { dataDir, cluster } = options;
  await removeUnfinished(dataDir, cluster);
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(ifMissing);
  if (version === null) return createCluster(options);
  if (version.trim() === MAJOR_VERSION) return;
  throw new EmbeddedServerError(
    `The data in ${cluster} was written by PostgreSQL ${version.trim()}; this Postbag brings PostgreSQL ` +
      `${MAJOR_VERSION}. Use the Postbag that wrote it, or set DATABASE_URL to a server that has the data.`,
  );
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw new EmbeddedServerError(
    `Postbag can't read its data (${error.message}). Start it as the user who owns that folder.`,
  );
}

async function removeUnfinished(dataDir: string, cluster: string): Promise<void> {
  const unfinished = (await readdir(dataDir)).map((name) => join(dataDir, name));
  for (const folder of unfinished.filter((path) => path.startsWith(`${cluster}.new-`))) {
    await stopProcesses(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

async function createCluster({ dataDir, cluster, initdb, runner, fast }: ClusterOptions): Promise<void> {
  const folder = await mkdtemp(`${cluster}.new-`);
  if (runner.account) await chown(folder, runner.account.uid, runner.account.gid);
  const options = [...INITDB_OPTIONS, ...(fast ? ['--no-sync'] : []), '-D', folder];
  const [program, ...args] = [...runner.prefix, initdb, ...options];
  try {
    await promisify(execFile)(program, args, { ...spawnOptions(runner), cwd: folder });
    await rename(folder, cluster);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw cannotCreate(dataDir, error as Error & { stderr?: string });
  }
  if (!fast) await syncFolder(dataDir);
}

function cannotCreate(
  dataDir: string,
  { stderr, message }: Error & { stderr?: string },
): EmbeddedServerError {
  return new EmbeddedServerError(
    `Postbag could not create its database in ${dataDir}. PostgreSQL said: ${stderr?.trim() || message}\n` +
      'Check that the disk has room (about 100 MB) and that the folder and those above it can be used by ' +
      'the user who starts Postbag, or set DATA_DIR to another folder.',
  );
}

/** Without this a power cut could undo the renaming, and with it the first day's letters. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
