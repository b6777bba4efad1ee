import { readdirSync, readFileSync } from 'node:fs';

let postmaster: number | null = null;

/** Names the main process of the PostgreSQL that is measured; without it, or but on Linux, its time is not known. */
export function watchDatabase(pid: number | null): void {
  postmaster = process.platform === 'linux' ? pid : null;
}

/** Microseconds of processor time that the connections to PostgreSQL, as they are now, have used so far. */
export function databaseCpu(): number | null {
  if (postmaster === null) return null;
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(ticksOf);
  return ticks.reduce((sum, own) => sum + own, 0) * 10_000;
}

/** A process that has just ended counts for nothing. Fields of /proc/<pid>/stat: 4 parent, 14 and 15 time in ticks. */
function ticksOf(pid: string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
    return Number(fields[1]) === postmaster ? Number(fields[11]) + Number(fields[12]) : 0;
  } catch {
    return 0;
  }
}
