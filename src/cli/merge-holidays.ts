import { readFile } from 'node:fs/promises';
import { type DivisionMerge, type MergeSummary } from '../calendars/merge-summary.js';
import { MergeBankHolidays } from '../calendars/merge-bank-holidays.use-case.js';
import { formatDay } from '../deadlines/iso-date.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'merge-holidays FILE [--dry-run]';

/** Merges a saved copy of https://www.gov.uk/bank-holidays.json into the bank-holiday table. */
export const mergeHolidays: Command = {
  name: 'merge-holidays',
  usage,
  does: 'Merge a saved GOV.UK bank-holiday file; with --dry-run only show what would change.',
  async run(args) {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    const { positionals, values } = readArgs({ args, options, allowPositionals: true }, usage);
    const [file, ...rest] = positionals;
    if (!file || rest.length > 0) throw new UsageError(`Name one file.\nUsage: ${usage}`);
    const command = { publication: await readPublication(file), dryRun: values['dry-run'] };
    return inWords(
      await withApp((app) => app.get(MergeBankHolidays).execute(systemActor('command line', 'cli'), command)),
    );
  },
};

async function readPublication(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${file} can't be read as JSON (${(error as Error).message}). Save https://www.gov.uk/bank-holidays.json and name that file.`,
    );
  }
}

function inWords({ dryRun, isChanged, divisions }: MergeSummary): string {
  if (!isChanged) return 'Nothing new: the table knows all of this already.';
  const lines = divisions.flatMap((division) => divisionInWords(division));
  return [...lines, dryRun ? 'This was a dry run: nothing was changed.' : 'Merged.'].join('\n');
}

function divisionInWords({ division, fromOn, untilOn, added, changed, missing }: DivisionMerge): string[] {
  const listed = (what: string, days: readonly { on: string; title: string }[]): string[] =>
    days.map(({ on, title }) => `  ${what} ${on} ${title}`);
  return [
    `${division}: known from ${formatDay(fromOn)} to ${formatDay(untilOn)}`,
    ...listed('new', added),
    ...listed(
      'changed',
      changed.map(({ after }) => after),
    ),
    ...listed('kept, though not in the file:', missing),
  ];
}
