import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { median } from './rounds.js';
import { AS_STARTED } from './server.js';

const MAIN = fileURLToPath(new URL('../../postbag.js', import.meta.url));

/** Milliseconds from starting `npm start`'s program on a migrated database to its first answer; the middle of several. */
export async function measureStart(databaseUrl: string, times: number): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time += 1) all.push(await oneStart(databaseUrl));
  return median(all);
}

async function oneStart(databaseUrl: string): Promise<number> {
  const begin = performance.now();
  const env = { ...process.env, ...AS_STARTED.env, DATABASE_URL: databaseUrl, PORT: '0', SWEEP: 'off' };
  const args = [...AS_STARTED.execArgv, MAIN];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    for await (const line of createInterface(child.stdout)) {
      const url = /listening on (http:[^ ]+)\. /.exec(line)?.[1];
      if (!url) continue;
      const { status } = await fetch(`${url}/health/ready`);
      if (status !== 200) throw new Error(`The first answer was ${status}.`);
      return performance.now() - begin;
    }
    throw new Error('Postbag ended without listening.');
  } finally {
    child.kill('SIGTERM');
    child.stdout.resume();
    await ended;
  }
}
