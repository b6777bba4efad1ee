import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../src/run.js';
import { type BenchDatabase, openBenchDatabase } from './database.js';
import { checkSample } from './letters/check-sample.js';
import { generateLetters } from './letters/generate-letters.js';
import { GROUP_SHARES, ONE_GROUP } from './letters/write-templates.js';
import { Connection, request } from './measure/connection.js';
import { watchDatabase } from './measure/database-cpu.js';
import { measureImport } from './measure/import.js';
import { forLimit, letterBodies, operations, REPLY } from './measure/operations.js';
import { measurePages, sweepToday } from './measure/pages.js';
import { writePlans } from './measure/plans.js';
import { measureReportFiles } from './measure/report-files.js';
import { findSubjects, type Subjects } from './measure/requests.js';
import { compare, type Comparison } from './measure/rounds.js';
import { type Server, startServer } from './measure/server.js';
import { measureStart } from './measure/start.js';
import { measureSweep } from './measure/sweep.js';
import { signInVisitor } from './measure/visitor.js';
import { measureWorkingDays } from './measure/working-days.js';
import { type BenchOptions } from './options.js';
import { type Growth, type LargeGroup, postgresVersion, type Results, resultsText } from './results.js';

const SAMPLE = 200;
/** Rows of the spreadsheet that is imported; fewer when there are few letters. */
const IMPORTED = 10_000;

type Asked = (name: string) => boolean;

type Servers = Readonly<Record<'limit' | 'postbag', Server>>;

/** The whole benchmark: letters, every measurement, RESULTS.md and the plans. */
export async function runBench(options: BenchOptions): Promise<Results> {
  const results = await withLetters(options, false, (database, replayed) =>
    measure(options, database, replayed),
  );
  const growth = options.growth ? await measureGrowth(options, results) : undefined;
  const isLargeAsked = options.only.length === 0 || options.only.includes('large');
  const largeGroup = isLargeAsked ? await measureLargeGroup(options) : undefined;
  const all = { ...results, growth, largeGroup };
  await mkdir(options.out, { recursive: true });
  await writeFile(join(options.out, 'RESULTS.md'), resultsText(all));
  return all;
}

/** Opens the database, fills it when it is empty, and lets it go in the end. */
async function withLetters<T>(
  { letters, keep }: BenchOptions,
  isOneGroup: boolean,
  work: (database: BenchDatabase, replayed: number | null) => Promise<T>,
): Promise<T> {
  const database = await openBenchDatabase(keep, isOneGroup ? `${letters}_one_group` : String(letters));
  try {
    watchDatabase(database.pid);
    const isNew = await generateLetters(database.url, letters, isOneGroup ? ONE_GROUP : GROUP_SHARES);
    return await work(database, isNew ? await checkSample(database.url, SAMPLE) : null);
  } finally {
    await database.stop();
  }
}

async function measure(
  options: BenchOptions,
  { url }: BenchDatabase,
  replayed: number | null,
): Promise<Results> {
  const isAsked: Asked = (name) => options.only.length === 0 || options.only.includes(name);
  const subjects = await findSubjects(url);
  const start = isAsked('start') ? await measureStart(url, options.rounds) : undefined;
  const workingDays = isAsked('days') ? measureWorkingDays(options.seconds / 2, options.rounds) : undefined;
  const servers = { limit: await startServer('limit', url), postbag: await startServer('postbag', url) };
  try {
    const sweep = isAsked('sweep')
      ? await measureSweep(url, servers.postbag.port, subjects.operator)
      : undefined;
    if (isAsked('plans')) await writePlans(url, subjects, join(options.out, 'plans'));
    const cookie = await signInVisitor(url, servers.postbag.port);
    if (isAsked('pages') || isAsked('page')) await sweepToday(servers.postbag.port, subjects.operator);
    const times = Math.ceil(options.seconds * 60);
    const pages = isAsked('pages')
      ? await measurePages(servers.postbag.port, cookie, subjects, times)
      : undefined;
    const reportFiles = isAsked('files')
      ? await measureReportFiles(servers.postbag.port, subjects.groups[subjects.groups.length - 1])
      : undefined;
    await prepareLimit(servers, subjects, isAsked);
    const comparisons: Comparison[] = [];
    let memory = 0;
    for (const operation of operations(subjects, cookie).filter(({ name }) => isAsked(name))) {
      const comparison = await compare(operation, servers, options);
      memory = Math.max(memory, (await servers.postbag.usage()).memory);
      comparisons.push(comparison);
      const share = comparison.postbag.perSecond / comparison.limit.perSecond;
      say(`${operation.title}: ${(share * 100).toFixed(0)}% of the limit.`);
    }
    const rows = Math.min(IMPORTED, Math.ceil(options.letters / 10));
    const imported = isAsked('import') ? await measureImport(url, rows) : undefined;
    const postgres = await postgresVersion(url);
    return {
      ...{ options, postgres, replayed, comparisons, sweep, pages, reportFiles },
      ...{ imported, workingDays, start, memory },
    };
  } finally {
    await Promise.all([servers.limit.stop(), servers.postbag.stop()]);
  }
}

/** Lets the limit note which statements Postbag sends for what it is about to be asked. */
async function prepareLimit({ limit }: Servers, subjects: Subjects, isAsked: Asked): Promise<void> {
  const { groups, offices, waiting } = subjects;
  const post = (path: string, body: object): Promise<string> =>
    sendOnce(limit, request('POST', path, null, JSON.stringify(body)));
  if (isAsked('create') || isAsked('create-key')) {
    const letters = letterBodies(offices).map((body) => JSON.parse(body) as unknown);
    await post('/prepareLetters', { groupIds: groups.map(({ id }) => id), letters });
  }
  if (isAsked('reply')) {
    const letters = forLimit(waiting).map(({ id, group }) => ({ id, groupId: group.id }));
    await post('/prepareReplies', { letters, reply: REPLY });
  }
}

async function sendOnce({ port }: Server, text: string): Promise<string> {
  const connection = await Connection.open(port);
  try {
    const { status, body } = await connection.send(text);
    if (status >= 300) throw new Error(`Answered with ${status}: ${body.toString()}`);
    return body.toString();
  } finally {
    connection.close();
  }
}

/** The report over a year of one group that has all letters, in every format, and the memory it takes. */
async function measureLargeGroup(options: BenchOptions): Promise<LargeGroup> {
  return withLetters(options, true, async ({ url }) => {
    const { groups } = await findSubjects(url);
    const server = await startServer('postbag', url);
    try {
      const files = await measureReportFiles(server.port, groups[0]);
      return { files, memory: (await server.usage()).memory };
    } finally {
      await server.stop();
    }
  });
}

/** The same reads on ten times as many letters. */
async function measureGrowth(options: BenchOptions, before: Results): Promise<Growth[]> {
  const only = ['list', 'one'];
  const many = { ...options, letters: options.letters * 10, only };
  const after = await withLetters(many, false, (database, replayed) => measure(many, database, replayed));
  return after.comparisons.map(({ operation, postbag }, index) => {
    const first = before.comparisons[index].postbag;
    const databaseCpu =
      postbag.databaseCpu !== null && first.databaseCpu !== null
        ? postbag.databaseCpu / first.databaseCpu
        : null;
    return { title: operation.title, time: first.perSecond / postbag.perSecond, databaseCpu };
  });
}
