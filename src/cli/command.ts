import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.js';

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** How it is written, with its options. */
  readonly usage: string;
  /** What it does, in one sentence. */
  readonly does: string;
  /**
   * @returns what to tell the person
   * @throws UsageError when the options can't be used
   */
  run(args: string[]): Promise<string>;
}

/**
 * The options and plain words of a command line, as node:util reads them.
 *
 * @throws UsageError when an option is unknown or lacks its value
 */
export function readArgs<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUsage: ${usage}`);
  }
}
