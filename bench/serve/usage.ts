import { setTimeout as pause } from 'node:timers/promises';

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
  return { cpu: user + system, memory: process.resourceUsage().maxRSS * 1024 };
}
