import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { type Runner, spawnOptions } from './runner.js';
import { PATIENCE } from './stop-processes.js';
import { waitUntil } from './wait-until.js';

/** A running PostgreSQL. */
export interface Postmaster {
  readonly pid: number;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Shuts it down in good order; connections still open are cut. */
  stop(): Promise<void>;
}

/** What {@link startPostmaster} needs to know. */
export interface PostmasterOptions {
  readonly postgres: string;
  readonly runner: Runner;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly fast: boolean;
}

const SETTINGS = [
  'listen_addresses=',
  'port=5432',
  'shared_buffers=128MB',
  'max_connections=60',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  // Details of an error are the values that it is about.
  'log_error_verbosity=terse',
  'jit=off',
];
const UNSAFE_BUT_FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** How long a start may take, in milliseconds: it includes replaying what a crash has left. */
const START_LIMIT = 300_000;

/**
 * Starts PostgreSQL and waits until it takes connections.
 *
 * @throws EmbeddedServerError with the last lines of its log when it ends instead
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const child = launch(options);
  let isRunning = true;
  const ended = once(child, 'exit').then(
    () => void (isRunning = false),
    () => void (isRunning = false),
  );
  const isReady = async (): Promise<boolean> => !isRunning || (await saysReady(options.cluster, child));
  const inTime = await waitUntil(isReady, START_LIMIT);
  if (!inTime) await stop(child, ended);
  if (!isRunning) throw await cannotStart(options);
  child.unref();
  return { pid: child.pid!, ended, stop: () => (isRunning ? stop(child, ended) : ended) };
}

function launch({ postgres, runner, cluster, socketFolder, logFile, fast }: PostmasterOptions): ChildProcess {
  const sockets = `unix_socket_directories="${socketFolder.replaceAll('"', '""')}"`;
  const settings = [...SETTINGS, sockets, ...(fast ? UNSAFE_BUT_FAST : [])];
  const options = ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const [program, ...args] = [...runner.prefix, postgres, ...options];
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(program, args, { ...spawnOptions(runner), cwd: cluster, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

/** The pid is on line 1 of postmaster.pid, the state on line 8 (PostgreSQL's miscadmin.h). */
async function saysReady(cluster: string, { pid }: ChildProcess): Promise<boolean> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.ref();
  child.kill('SIGINT');
  const hardWay = setTimeout(() => child.kill('SIGQUIT'), PATIENCE);
  await ended.finally(() => clearTimeout(hardWay));
}

async function cannotStart({ cluster, logFile }: PostmasterOptions): Promise<EmbeddedServerError> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const said = log.trim().split('\n').slice(-4).join('\n');
  return new EmbeddedServerError(
    `PostgreSQL could not start on ${cluster}. The end of its log says:\n${said}\n` +
      `The whole log is in ${logFile}. If the disk is full, make room and start Postbag again; nothing that ` +
      'was saved is lost by trying again.',
  );
}
