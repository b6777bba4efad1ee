import { chown, mkdir, realpath, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, findBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { createDatabase } from './create-database.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { takeOwnership } from './owner-lock.js';
import { type Postmaster, startPostmaster } from './postmaster.js';
import { chooseRunner } from './runner.js';
import { openSocketFolder, removeOldSocketFolder, removeSocketFolder } from './socket-folder.js';
import { stopOrphans } from './stop-processes.js';

/** Bytes. */
const LONGEST_LOG = 5_000_000;

/** How to start Postbag's own PostgreSQL. */
export interface EmbeddedOptions {
  /** Folder for everything it keeps; made when missing. Nothing else should be kept there. */
  readonly dataDir: string;
  /** Don't wait for the disk: for tests and for data that may be thrown away. */
  readonly fast?: boolean;
  /** Created when missing; `postbag` unless told. */
  readonly database?: string;
  /** Takes a line for the person who runs Postbag. */
  readonly log?: (line: string) => void;
  /** Called when the server ends without having been stopped. Postbag should end too, and be started again. */
  readonly onLost?: () => void;
}

/** Postbag's own PostgreSQL, running, and owned by this process alone. */
export interface EmbeddedServer {
  /** Connects to the database asked for. */
  readonly url: string;
  /** Connects to the database `postgres`, from which others can be created and dropped. */
  readonly adminUrl: string;
  /** The server's main process. */
  readonly pid: number;
  /** Shuts the server down and gives the folder up. Close every pool first. */
  stop(): Promise<void>;
}

/**
 * Starts Postbag's own PostgreSQL on a folder, for this process alone. It ends with this process, however
 * that ends, and what was committed is there at the next start.
 *
 * @throws DataDirectoryInUse when another Postbag that is alive has the folder
 * @throws EmbeddedServerError when it can't be started; the message says what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const binaries = await findBinaries();
  const dataDir = await openDataDir(options.dataDir);
  const giveUp = await takeOwnership(dataDir, options.dataDir);
  try {
    return await startOwned(dataDir, binaries, options, giveUp);
  } catch (error) {
    await giveUp();
    throw error;
  }
}

async function openDataDir(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return await realpath(dataDir);
  } catch (error) {
    throw new EmbeddedServerError(
      `Postbag can't use ${dataDir} as its data folder (${(error as Error).message}). ` +
        'Set DATA_DIR to a folder that the user who starts Postbag may create or write in.',
    );
  }
}

async function startOwned(
  dataDir: string,
  binaries: Binaries,
  options: EmbeddedOptions,
  giveUp: () => Promise<void>,
): Promise<EmbeddedServer> {
  const { fast = false, log } = options;
  const cluster = join(dataDir, 'postgres');
  await removeOldSocketFolder(cluster);
  if (await stopOrphans(cluster)) log?.('Stopped the PostgreSQL that an earlier Postbag had left running.');
  const { uid, gid } = await stat(dataDir);
  const runner = chooseRunner(binaries.postgres, { uid, gid });
  if (runner.account) await chown(dataDir, runner.account.uid, runner.account.gid);
  await ensureCluster({ dataDir, cluster, initdb: binaries.initdb, runner, fast });
  const socketFolder = await openSocketFolder(cluster, runner.account);
  const leave = async (): Promise<void> => {
    await removeSocketFolder(socketFolder);
    await giveUp();
  };
  try {
    const logFile = await openLog(dataDir);
    const { postgres } = binaries;
    const postmaster = await startPostmaster({ postgres, runner, cluster, socketFolder, logFile, fast });
    return await serve(postmaster, socketFolder, options, leave);
  } catch (error) {
    await leave();
    throw error;
  }
}

/** The log of the server, begun anew when it has grown long; the one before is kept. */
async function openLog(dataDir: string): Promise<string> {
  const logFile = join(dataDir, 'server.log');
  const { size } = await stat(logFile).catch(() => ({ size: 0 }));
  if (size > LONGEST_LOG) await rename(logFile, `${logFile}.1`);
  return logFile;
}

async function serve(
  postmaster: Postmaster,
  socketFolder: string,
  { database = 'postbag', log, onLost }: EmbeddedOptions,
  leave: () => Promise<void>,
): Promise<EmbeddedServer> {
  const adminUrl = urlOf('postgres', socketFolder);
  try {
    await createDatabase(adminUrl, database);
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  let isStopping = false;
  const left = postmaster.ended.then(async () => {
    await leave();
    if (isStopping) return;
    log?.('PostgreSQL has stopped by itself. Start Postbag again; what was saved is safe.');
    onLost?.();
  });
  const stop = async (): Promise<void> => {
    isStopping = true;
    await postmaster.stop();
    await left;
  };
  return { url: urlOf(database, socketFolder), adminUrl, pid: postmaster.pid, stop };
}

const urlOf = (database: string, socketFolder: string): string =>
  `postgres://postgres@localhost:5432/${encodeURIComponent(database)}?host=${encodeURIComponent(socketFolder)}`;
