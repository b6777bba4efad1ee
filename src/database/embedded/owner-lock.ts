import { randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataDirectoryInUse, EmbeddedServerError } from './embedded-server-error.js';
import { processStart } from './processes.js';
import { waitUntil } from './wait-until.js';

/** A process that says the folder is its own: an empty file `owner-<pid>-<start>-<random>`. */
interface Claim {
  readonly file: string;
  readonly pid: number;
  readonly start: string;
}

/**
 * Makes this process the only owner of a data folder, until it gives it up or dies in any manner.
 *
 * Each starter writes a claim whose name tells one run of one process, then looks for others. A claim of a
 * dead process is dead for ever and may be removed by anyone. The folder is owned by who finds no other
 * live claim while its own is there, so two can't both own it. Of several at once the first by name keeps
 * its claim and the others withdraw theirs, so one does.
 *
 * @param shownAs the folder as the reader of a message knows it
 * @param patience how long to wait for another owner who may be stopping, in milliseconds
 * @returns gives the folder up
 * @throws DataDirectoryInUse when another live process owns it, or this one already does
 */
export async function takeOwnership(
  dataDir: string,
  shownAs: string,
  patience = 1000,
): Promise<() => Promise<void>> {
  const mine = `owner-${process.pid}-${processStart(process.pid)}-${randomBytes(4).toString('hex')}`;
  let rival: Claim | undefined;
  const isOwner = async (): Promise<boolean> => {
    await write(dataDir, mine);
    rival = (await liveClaims(dataDir)).find(({ file }) => file !== mine);
    if (rival && rival.file < mine) await remove(dataDir, mine);
    return rival === undefined;
  };
  if (await waitUntil(isOwner, patience, 40)) return () => remove(dataDir, mine);
  await remove(dataDir, mine);
  throw new DataDirectoryInUse(shownAs, rival!.pid);
}

async function write(dataDir: string, file: string): Promise<void> {
  try {
    await writeFile(join(dataDir, file), '', { mode: 0o600 });
  } catch (error) {
    throw new EmbeddedServerError(
      `Postbag can't write in its data folder (${(error as Error).message}). ` +
        'Start it as the user who owns the folder, make room on the disk, or set DATA_DIR to another folder.',
    );
  }
}

const remove = (dataDir: string, file: string): Promise<void> => rm(join(dataDir, file), { force: true });

/** The claims of processes that are alive, first by name. Those of the dead are removed on the way. */
async function liveClaims(dataDir: string): Promise<Claim[]> {
  const names = (await readdir(dataDir)).sort();
  const claims = names.flatMap((name) => {
    const match = /^owner-(\d+)-(\w+)-\w+$/.exec(name);
    return match ? [{ file: name, pid: Number(match[1]), start: match[2] }] : [];
  });
  const live = claims.filter(({ pid, start }) => processStart(pid) === start);
  await Promise.all(claims.filter((claim) => !live.includes(claim)).map(({ file }) => remove(dataDir, file)));
  return live;
}
