import { existsSync } from 'node:fs';
import { readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'postbag-test-';
const ROOM_NEEDED = 1024 ** 3;

/**
 * The PostgreSQL for one test run: the server named by DATABASE_URL, whose user must be allowed to create
 * databases, or else a throw-away one, in memory where there is room.
 *
 * @returns {Promise<{ adminUrl: string, isOwn: boolean, stop: () => Promise<void> }>}
 */
export async function startTestServer() {
  if (process.env.DATABASE_URL) {
    return { adminUrl: process.env.DATABASE_URL, isOwn: false, stop: async () => {} };
  }
  const { startEmbedded } = await compiled();
  const parent = await roomyFolder();
  await removeAbandoned(parent);
  const dataDir = join(parent, `${PREFIX}${process.pid}`);
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbedded({ dataDir, fast: true });
    return { adminUrl: server.adminUrl, isOwn: true, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function compiled() {
  const path = new URL('../../dist/src/database/embedded/embedded-server.js', import.meta.url);
  if (!existsSync(path)) throw new Error('The tests run on the compiled code: run “npm run build” first');
  return import(path.href);
}

async function roomyFolder() {
  const memory = await statfs('/dev/shm').catch(() => ({ bavail: 0, bsize: 0 }));
  return memory.bavail * memory.bsize > ROOM_NEEDED ? '/dev/shm' : tmpdir();
}

/** A run that was killed could not tidy up: its folder bears the number of a process that is no more. */
async function removeAbandoned(parent) {
  const names = (await readdir(parent)).filter((name) => name.startsWith(PREFIX));
  const dead = names.filter((name) => !isAlive(Number(name.slice(PREFIX.length))));
  await Promise.all(dead.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}

function isAlive(pid) {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
