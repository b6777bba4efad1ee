import { parseArgs } from 'node:util';
import { formatDay, isIsoDate, type IsoDate, isoDate } from '../../deadlines/iso-date.js';
import { UsageError } from '../usage-error.js';
import { FIRST_DAY } from './load-demo.js';

/** How to start the demo. */
export interface DemoOptions {
  /** The day on which the demo stands. */
  readonly asOf: IsoDate;
  /** 0 takes any free port. */
  readonly port: number;
}

export const DEMO_USAGE = 'npm run demo -- [--as-of YYYY-MM-DD] [--port N]';

/**
 * Reads the command line of the demo.
 *
 * @throws UsageError for an option that is unknown or can't be used
 */
export function demoOptions(args: readonly string[]): DemoOptions {
  const { 'as-of': asOf, port } = parse(args);
  return { asOf: dayFrom(asOf), port: portFrom(port) };
}

function parse(args: readonly string[]): { 'as-of': string; port: string } {
  try {
    const options = {
      'as-of': { type: 'string', default: '2021-11-24' },
      port: { type: 'string', default: '3000' },
    } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUsage: ${DEMO_USAGE}`);
  }
}

function dayFrom(text: string): IsoDate {
  if (!isIsoDate(text)) {
    throw new UsageError(`--as-of must be a day written YYYY-MM-DD, e.g. 2021-11-23, not “${text}”.`);
  }
  if (text < FIRST_DAY) {
    throw new UsageError(
      `The demo begins on ${formatDay(FIRST_DAY)}. Choose that day or a later one for --as-of.`,
    );
  }
  return isoDate(text);
}

function portFrom(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`--port must be a whole number from 0 (any free port) to 65535, not “${text}”.`);
}
