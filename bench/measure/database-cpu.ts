import { readdirSync, readFileSync } from 'node:fs';

let postmaster: number | null = null;

/** Names the main process of the PostgreSQL that is measured; without it, or but on Linux, its time is not known. */
export function watchDatabase(pid: number | null): void {
  postmaster = process.platform === 'linux' ? pid : null;
}

/** Microseconds of processor time that PostgreSQL has used so far: all its processes, also those that have ended. */
export function databaseCpu(): number | null {
  if (postmaster === null) return null;
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(ticksOf);
  return ticks.reduce((sum, own) => sum + own, 0) * 10_000;
}

/** Fields of /proc/<pid>/stat: 4 parent, 14 and 15 own time in ticks, 16 and 17 that of children that have ended. */
function ticksOf(pid: string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ').map(Number);
    if (Number(pid) === postmaster) return fields[11] + fields[12] + fields[13] + fields[14];
    return fields[1] === postmaster ? fields[11] + fields[12] : 0;
  } catch {
    return 0;
  }
}
