import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Usage } from '../serve/usage.js';

/** A server in a process of its own. */
export interface Server {
  readonly port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** The programs in dist/bench/serve; Postbag's is one file, as `npm start` runs it. */
const PROGRAMS = { postbag: 'postbag.bundle.js', limit: 'limit.js' };

/** What `npm start` tells Node, see package.json. */
export const AS_STARTED = {
  execArgv: ['--max-semi-space-size=8'],
  env: { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' },
};

/** Starts a program on a database. What it writes to standard output is not shown. */
export async function startServer(name: keyof typeof PROGRAMS, databaseUrl: string): Promise<Server> {
  const path = fileURLToPath(new URL(`../serve/${PROGRAMS[name]}`, import.meta.url));
  const child = fork(path, {
    execArgv: [...process.execArgv, ...AS_STARTED.execArgv],
    env: { ...process.env, ...AS_STARTED.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const message = async <T>(): Promise<T> => {
    const first = await Promise.race([once(child, 'message'), ended.then(() => null)]);
    if (!first) throw new Error(`The ${name} server has ended by itself.`);
    return first[0] as T;
  };
  const { url } = await message<{ url: string }>();
  return {
    port: Number(new URL(url).port),
    usage: () => {
      const answer = message<Usage>();
      child.send('usage');
      return answer;
    },
    stop: async () => {
      if (child.connected) child.send('stop');
      await ended;
    },
  };
}
