import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const STATUS = '/proc/self/status';

/** What a server process has used so far. */
export interface Usage {
  /** Microseconds of processor time, by the process and for it in the kernel. */
  readonly cpu: number;
  /** The most memory that it had, in bytes. */
  readonly memory: number;
}

/** Tells the benchmark where this process listens, then what it has used whenever it asks; ends when told to or alone. */
export function reportTo(parent: NodeJS.Process, url: string, stop: () => Promise<void>): void {
  parent.on('message', (message) => {
    if (message === 'usage') parent.send?.(usage());
    if (message === 'stop') void stop().then(() => process.exit(0));
  });
  parent.on('disconnect', () => void Promise.race([stop(), pause(2000)]).then(() => process.exit(0)));
  parent.send?.({ url });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpu: user + system, memory: mostMemory() };
}

/** Linux counts what the benchmark itself had when it started this process into `maxRSS`; what /proc says begins with the process. */
function mostMemory(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) * 1024;
}
