import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataDirectoryInUse, EmbeddedServerError } from './embedded-server-error.js';
import { processStart } from './processes.js';
import { waitUntil } from './wait-until.js';

/** A process that says the folder is its own: a file `owner-<pid>-<start>`. */
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
 * @throws DataDirectoryInUse when another live process, or this one already, owns it
 */
export async function takeOwnership(
  dataDir: string,
  shownAs: string,
  patience = 1000,
): Promise<() => Promise<void>> {
  const mine = claimOf(process.pid, processStart(process.pid) ?? 'unknown');
  if (!(await write(dataDir, mine))) throw new DataDirectoryInUse(shownAs, process.pid);
  let rival: Claim | undefined;
  const isOwner = async (): Promise<boolean> => {
    if (rival && rival.file < mine.file) await write(dataDir, mine);
    rival = (await liveClaims(dataDir)).find(({ file }) => file !== mine.file);
    if (rival && rival.file < mine.file) await remove(dataDir, mine);
    return rival === undefined;
  };
  if (await waitUntil(isOwner, patience, 40)) return () => remove(dataDir, mine);
  await remove(dataDir, mine);
  throw new DataDirectoryInUse(shownAs, rival?.pid ?? 0);
}

const claimOf = (pid: number, start: string): Claim => ({ file: `owner-${pid}-${start}`, pid, start });

/** @returns false when this very process had written it before */
async function write(dataDir: string, claim: Claim): Promise<boolean> {
  try {
    await writeFile(join(dataDir, claim.file), '', { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new EmbeddedServerError(
      `Postbag can't write in its data folder (${message}). ` +
        'Start it as the user who owns the folder, make room on the disk, or set DATA_DIR to another folder.',
    );
  }
}

const remove = (dataDir: string, claim: Claim): Promise<void> =>
  rm(join(dataDir, claim.file), { force: true });

/** The claims of processes that are alive, first by name. Those of the dead are removed on the way. */
async function liveClaims(dataDir: string): Promise<Claim[]> {
  const names = (await readdir(dataDir)).sort();
  const claims = names.flatMap((name) => {
    const match = /^owner-(\d+)-(\w+)$/.exec(name);
    return match ? [claimOf(Number(match[1]), match[2])] : [];
  });
  const live = claims.filter(({ pid, start }) => processStart(pid) === start);
  await Promise.all(claims.filter((claim) => !live.includes(claim)).map((claim) => remove(dataDir, claim)));
  return live;
}
