import { parseArgs } from 'node:util';

/** What a run of the benchmark measures, and for how long. */
export interface BenchOptions {
  /** How many letters there are. */
  readonly letters: number;
  /** Length of one round of one server, in seconds. */
  readonly seconds: number;
  /** Rounds of each server; they take turns. */
  readonly rounds: number;
  /** Connections that send requests. */
  readonly connections: number;
  /** Ten times as many letters are generated afterwards, and reads of both sizes compared. */
  readonly growth: boolean;
  /** Keeps each database, and uses the one that was kept for as many letters. */
  readonly keep: boolean;
  /** Only these operations, by their short names; empty for all. */
  readonly only: readonly string[];
  /** Folder to write RESULTS.md and plans/ to. */
  readonly out: string;
}

/** What `npm run bench -- --help` prints. */
export const USAGE = `npm run bench -- [options]
  --letters 100000   how many letters to generate
  --seconds 2        length of a round
  --rounds 5         rounds of each server, in turns
  --connections 8    connections that send requests
  --growth           afterwards ten times as many letters, and how reads grow
  --keep             keep the databases in bench/data for the next run
  --only list,one    only these; also sweep, pages, files, large, import, days, start, plans
  --out bench        where RESULTS.md and plans/ are written

Without DATABASE_URL it starts a PostgreSQL of its own; with it, it makes and drops a database there.`;

/**
 * Reads the options of the command line.
 *
 * @throws RangeError when a number is not one above 0; TypeError when there is no such option
 */
export function benchOptions(args: readonly string[]): BenchOptions | 'help' {
  const text = (fallback: string): { type: 'string'; default: string } => ({
    type: 'string',
    default: fallback,
  });
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      letters: text('100000'),
      seconds: text('2'),
      rounds: text('5'),
      connections: text('8'),
      only: text(''),
      out: text('bench'),
      growth: flag,
      keep: flag,
      help: flag,
    },
  });
  if (values.help) return 'help';
  return {
    letters: number('letters', values.letters),
    seconds: number('seconds', values.seconds),
    rounds: number('rounds', values.rounds),
    connections: number('connections', values.connections),
    growth: values.growth,
    keep: values.keep,
    only: values.only.split(',').filter(Boolean),
    out: values.out,
  };
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`--${name} must be a number above 0, not “${text}”`);
  return value;
}
