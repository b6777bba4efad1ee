import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

const HAS_PROC = existsSync('/proc/self/stat');

/**
 * Marks one run of one process, so that a later process with the same number is not taken for it.
 *
 * @returns when the process started, as letters and digits; null when it has ended (a zombie has ended)
 */
export function processStart(pid: number): string | null {
  return HAS_PROC ? startFromProc(pid) : startFromPs(pid);
}

/** Fields of /proc/pid/stat after the name, which may itself hold spaces and brackets; see proc(5). */
function startFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    return `${fields[19]}x${boot}`;
  } catch {
    return null;
  }
}

/** The same from ps(1), where there is no /proc (macOS). */
export function startFromPs(pid: number): string | null {
  const [state, ...start] = ps(['-o', 'stat=,lstart=', '-p', String(pid)])
    .trim()
    .split(/\s+/);
  return !state || state.startsWith('Z') ? null : start.join('').replace(/\W/g, '');
}

/** The programs that Postbag starts in a cluster's folder; a person's shell there is none of them. */
const PROGRAMS = new Set(['postgres', 'initdb', 'setpriv', 'unshare']);

/**
 * The PostgreSQL processes that work in a folder. Each of them keeps its data folder as working directory.
 * Zombies are not among them: they have none. Without /proc only the main process is found.
 */
export function processesIn(folder: string): number[] {
  return HAS_PROC ? workingIn(folder) : namedInPs(folder);
}

function workingIn(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => worksIn(folder, pid)).map(Number);
}

function worksIn(folder: string, pid: string): boolean {
  try {
    const program = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return PROGRAMS.has(program) && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** Finds `postgres -D folder -c` in the list of ps(1), the words that the launcher uses. */
export function namedInPs(folder: string): number[] {
  const lines = ps(['-axww', '-o', 'pid=,args=']).split('\n');
  return lines.filter((line) => line.includes(`postgres -D ${folder} -c `)).map((line) => parseInt(line, 10));
}

function ps(args: string[]): string {
  try {
    return execFileSync('ps', args, {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

/** Sends a signal; a process that has just ended is no trouble. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
