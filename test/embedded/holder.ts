import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./hold-server.mjs', import.meta.url));

/** Another process that has tried to own a data folder: the server it got, or the error. */
export interface Holder {
  readonly process: ChildProcess;
  readonly answer: { url?: string; pid?: number; name?: string; message?: string };
}

/** Starts the server in a process of its own, and waits for its answer. */
export async function hold(dataDir: string, account: { uid?: number; gid?: number } = {}): Promise<Holder> {
  const child = spawn(process.execPath, [SCRIPT, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH },
    ...account,
  });
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (text.endsWith('\n')) break;
  }
  return { process: child, answer: JSON.parse(text) as Holder['answer'] };
}

/** Sends a signal to the process, if it still runs, and waits for its end. */
export async function end({ process: child }: Holder, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
