import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { RealClock } from '../src/clock/clock.js';
import { withClient } from './database.js';
import { type ImportFigures } from './measure/import.js';
import { type PageFigures } from './measure/pages.js';
import { type ReportFileFigures } from './measure/report-files.js';
import { type Comparison, type Figures, WARM_UP } from './measure/rounds.js';
import { type SweepFigures } from './measure/sweep.js';
import { type WorkingDayFigures } from './measure/working-days.js';
import { type BenchOptions } from './options.js';

/** Everything that a run has found. What was not measured is missing. */
export interface Results {
  readonly options: BenchOptions;
  readonly postgres: string;
  readonly replayed: number | null;
  readonly comparisons: readonly Comparison[];
  readonly sweep?: SweepFigures;
  readonly pages?: readonly PageFigures[];
  /** Of the smallest group. */
  readonly reportFiles?: readonly ReportFileFigures[];
  readonly imported?: ImportFigures;
  readonly workingDays?: WorkingDayFigures;
  /** Most bytes that the process of Postbag had. */
  readonly memory?: number;
  /** Milliseconds. */
  readonly start?: number;
  readonly growth?: readonly Growth[];
  readonly largeGroup?: LargeGroup;
}

/** The report over a year of one group that has all letters. */
export interface LargeGroup {
  readonly files: readonly ReportFileFigures[];
  /** Most bytes that the process had, which answered nothing else. */
  readonly memory: number;
}

/** How a read grows with ten times as many letters: time for one request, and PostgreSQL's part of it. */
export interface Growth {
  readonly title: string;
  readonly time: number;
  readonly databaseCpu: number | null;
}

/** The version of the PostgreSQL server. */
export async function postgresVersion(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0].server_version;
  });
}

/** The whole of bench/RESULTS.md. */
export function resultsText(results: Results): string {
  const { options, comparisons } = results;
  return `# Results of \`npm run bench\`

${machine(results)}

Written by the command; what is measured and how is in [ADR 0022](../docs/decisions/0022-speed.md). Only ratios within one run count. “CPU” is the
processor time of the server's own process for one request, “database” that of PostgreSQL, both in microseconds; they stand a busy machine better than
requests per second do.

## Against the limit

${options.connections} connections (the report: 2), ${options.rounds} rounds of ${options.seconds} s each in turns, medians; before them ${WARM_UP} that do not count.

| | limit, a second | Postbag, a second | **share** | goal | CPU limit | CPU Postbag | database limit | database Postbag |
|---|---|---|---|---|---|---|---|---|
${comparisons.map(comparisonRow).join('\n')}

## Against a number

| | measured | goal |
|---|---|---|
${numberRows(results).join('\n')}
`;
}

function machine({ options, postgres, replayed }: Results): string {
  const [{ model }] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const sample =
    replayed === null ? '' : ` A replay of ${replayed} of them, picked at random, changed nothing.`;
  return `${new RealClock().today()}, commit ${commit()}. ${cpus().length} cores (${model.trim()}), ${memory} GB, Node ${process.versions.node}, PostgreSQL ${postgres}.
${options.letters.toLocaleString('en-GB')} generated letters in twelve groups.${sample}`;
}

/** The commit that is checked out, and whether something was changed since. */
function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', '--short=12', 'HEAD')}${isChanged ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}

function comparisonRow({ operation, limit, postbag }: Comparison): string {
  const { title, goal } = operation;
  const share = percent(postbag.perSecond / limit.perSecond);
  const speeds = [limit, postbag].map(({ perSecond }) => perSecond.toFixed(perSecond < 20 ? 1 : 0));
  const own = [limit, postbag].map(({ cpu }) => cpu.toFixed(0));
  const database = [limit, postbag].map(({ databaseCpu }: Figures) => databaseCpu?.toFixed(0) ?? 'unknown');
  return `| ${[title, ...speeds, `**${share}**`, goal === null ? '' : percent(goal), ...own, ...database].join(' | ')} |`;
}

function numberRows(results: Results): string[] {
  const { sweep, pages = [], reportFiles = [], imported, workingDays, memory, start, growth = [] } = results;
  const { largeGroup } = results;
  const rows = [
    sweep && [
      `sweep, ${count(sweep.lettersNewlyLate)} letters newly late (${count(sweep.raised)} flags raised, ${count(sweep.cleared)} cleared)`,
      `${ms(sweep.newlyLate)}, ${(sweep.newlyLate / sweep.floor).toFixed(1)} times the floor of ${ms(sweep.floor)}`,
      'at most 5 times the same rows written without foreign keys',
    ],
    sweep && ['sweep with nothing to do', ms(sweep.nothingToDo), ''],
    sweep && [`first sweep of all letters (${count(sweep.flagsAtFirst)} flags raised)`, ms(sweep.first), ''],
    ...pages.map(({ title, wait }) => [
      `page of ${title}, to the first byte, 95 of 100 within`,
      ms(wait),
      'under 50 ms',
    ]),
    ...pages.map(({ title, weight }) => [
      `page of ${title}, transferred with all its files`,
      `${(weight / 1000).toFixed(0)} kB`,
      'under 150 kB',
    ]),
    ...fileRows('the smallest group', reportFiles),
    ...fileRows(`a group that has all ${count(results.options.letters)} letters`, largeGroup?.files ?? []),
    largeGroup && [
      'memory of a process that made these reports of the large group, at most',
      `${(largeGroup.memory / 1e6).toFixed(0)} MB`,
      '',
    ],
    imported && [
      `import of a spreadsheet of ${count(imported.rows)} rows (${count(imported.logged)} letters and replies logged)`,
      ms(imported.took),
      'under 60 s',
    ],
    workingDays && [
      'working days on ISO strings',
      `${count(workingDays.onText)} a second`,
      '5,000,000 a second',
    ],
    workingDays && ['working days on day numbers', `${count(workingDays.onNumbers)} a second`, ''],
    memory && [
      'memory of the process under load, at most',
      `${(memory / 1e6).toFixed(0)} MB`,
      'under 250 MB',
    ],
    start && ['start to first answer, migrated database', ms(start), 'under 3 s'],
    ...growth.map(({ title, time, databaseCpu }) => [
      `${title}, with ten times as many letters`,
      `${time.toFixed(2)} times as long${databaseCpu === null ? '' : ` (database ${databaseCpu.toFixed(2)} times)`}`,
      'at most 1.5 times',
    ]),
  ];
  return rows.filter((row) => Array.isArray(row)).map((row) => `| ${row.join(' | ')} |`);
}

function fileRows(group: string, files: readonly ReportFileFigures[]): string[][] {
  return files.map(({ format, size, took }) => [
    `status report over a year of ${group} as ${format} (${(size / 1e6).toFixed(1)} MB)`,
    ms(took),
    'under 2 s',
  ]);
}

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;
const ms = (time: number): string =>
  time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(2)} s`;
const count = (number: number): string => Math.round(number).toLocaleString('en-GB');
