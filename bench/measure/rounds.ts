import { Connection } from './connection.js';
import { type Server } from './server.js';
import { databaseCpu } from './database-cpu.js';

/** What both servers are asked to do; null when there is nothing more to ask. */
export interface Operation {
  /** Short name, for `--only`. */
  readonly name: string;
  readonly title: string;
  /** Share of the limit to be reached. */
  readonly goal: number | null;
  readonly connections?: number;
  /** How much there is to ask of each server, where there is only so much. */
  readonly atMost?: number;
  readonly requests: Readonly<Record<'limit' | 'postbag', () => string | null>>;
}

/** One server's figures in one operation: medians of its rounds. */
export interface Figures {
  readonly perSecond: number;
  /** Microseconds of the server process for one request. */
  readonly cpu: number;
  /** The same of PostgreSQL; null where that can't be told. */
  readonly databaseCpu: number | null;
  readonly requests: number;
}

/** The two, side by side. */
export interface Comparison {
  readonly operation: Operation;
  readonly limit: Figures;
  readonly postbag: Figures;
}

/** How long and how often. */
export interface Effort {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
}

type Round = Omit<Figures, 'requests'> & { readonly requests: number };

/**
 * Rounds at the beginning that do not count: PostgreSQL plans each statement five times on each connection before it keeps a
 * plan, and V8 compiles what is often run. Postbag runs for weeks.
 */
export const WARM_UP = 3;

/** Lets the two servers take turns. */
export async function compare(
  operation: Operation,
  servers: Readonly<Record<'limit' | 'postbag', Server>>,
  effort: Effort,
): Promise<Comparison> {
  const rounds: Record<'limit' | 'postbag', Round[]> = { limit: [], postbag: [] };
  const all = WARM_UP + effort.rounds;
  for (let number = 1; number <= all; number += 1) {
    for (const name of number % 2 ? (['limit', 'postbag'] as const) : (['postbag', 'limit'] as const)) {
      const most = Math.floor((operation.atMost ?? Infinity) / all);
      const round = await oneRound(servers[name], operation, name, { ...effort, most });
      if (number > WARM_UP) rounds[name].push(round);
    }
  }
  return { operation, limit: summary(rounds.limit), postbag: summary(rounds.postbag) };
}

async function oneRound(
  server: Server,
  { title, connections, requests }: Operation,
  name: 'limit' | 'postbag',
  effort: Effort & { readonly most: number },
): Promise<Round> {
  const open = Array.from({ length: connections ?? effort.connections }, () => Connection.open(server.port));
  const all = await Promise.all(open);
  const before = await server.usage();
  const databaseBefore = databaseCpu();
  const begin = performance.now();
  const until = begin + effort.seconds * 1000;
  let count = 0;
  let left = effort.most;
  const run = async (connection: Connection): Promise<void> => {
    while (performance.now() < until && (left -= 1) >= 0) {
      const next = requests[name]();
      if (next === null) return;
      const { status, body } = await connection.send(next);
      if (status >= 300) throw new Error(`${title}, ${name}: ${status}\n${body.toString()}`);
      count += 1;
    }
  };
  await Promise.all(all.map(run));
  const elapsed = performance.now() - begin;
  const after = await server.usage();
  const databaseAfter = databaseCpu();
  for (const connection of all) connection.close();
  const databaseTime =
    databaseAfter !== null && databaseBefore !== null ? databaseAfter - databaseBefore : null;
  return {
    perSecond: (count * 1000) / elapsed,
    cpu: (after.cpu - before.cpu) / count,
    databaseCpu: databaseTime === null ? null : databaseTime / count,
    requests: count,
  };
}

function summary(rounds: readonly Round[]): Figures {
  const full = rounds.filter(({ requests }) => requests > 0);
  const database = full.map(({ databaseCpu: time }) => time).filter((time) => time !== null);
  return {
    perSecond: median(full.map(({ perSecond }) => perSecond)),
    cpu: median(full.map(({ cpu }) => cpu)),
    databaseCpu: database.length > 0 ? median(database) : null,
    requests: full.reduce((sum, { requests }) => sum + requests, 0),
  };
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
