import { EmbeddedServerError } from './database/embedded/embedded-server-error.js';
import { InvalidConfig } from './config.js';
import { type Postbag } from './start-postbag.js';

/** Writes a line for the person at the keyboard. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a program until SIGINT (Ctrl-C) or SIGTERM, then stops it in good order and exits with 0. A second
 * signal does not wait. What can't be started is told in words, without a stack, and exits with 1.
 */
export async function runUntilSignal(start: () => Promise<Postbag>): Promise<void> {
  let postbag: Postbag | undefined;
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(130);
    isStopping = true;
    await postbag?.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  try {
    postbag = await start();
  } catch (error) {
    process.stderr.write(`\nPostbag could not start. ${inWords(error)}\n`);
    process.exit(1);
  }
}

function inWords(error: unknown): string {
  if (error instanceof EmbeddedServerError) return error.message;
  if (error instanceof InvalidConfig) return `Correct these settings:\n${error.message}`;
  const { code, port, address, message, stack } = error as NodeJS.ErrnoException & {
    port?: number;
    address?: string;
  };
  if (code === 'EADDRINUSE')
    return `Something is listening on ${address}:${port} already. Stop it, or set PORT to another port.`;
  if (code === 'ECONNREFUSED')
    return `The server of DATABASE_URL does not answer (${message}). Is it running?`;
  return stack ?? message;
}
