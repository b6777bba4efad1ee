import { type DivisionMerge } from '../calendars/merge-summary.js';
import { formatDay } from '../deadlines/iso-date.js';
import { counted } from '../deadlines/words.js';
import { type DayMove } from '../letters/day-moves.js';
import { type HolidayMerge, MergeHolidays } from '../letters/merge-holidays.use-case.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { readPublication } from './read-publication.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'merge-holidays FILE|https://… [--dry-run] [--if-version VERSION]';

/** Merges a copy of https://www.gov.uk/bank-holidays.json into the bank-holiday table and moves the due days of open letters. */
export const mergeHolidays: Command = {
  name: 'merge-holidays',
  usage,
  does: 'Merge a GOV.UK bank-holiday file; with --dry-run only show what would change and which due days would move.',
  async run(args) {
    const options = {
      'dry-run': { type: 'boolean', default: false },
      'if-version': { type: 'string' },
    } as const;
    const { positionals, values } = readArgs({ args, options, allowPositionals: true }, usage);
    const [source, ...rest] = positionals;
    if (!source || rest.length > 0) throw new UsageError(`Name one file or address.\nUsage: ${usage}`);
    const publication = await readPublication(source);
    const command = { publication, dryRun: values['dry-run'], ifVersion: values['if-version'] };
    return inWords(
      await withApp((app) => app.get(MergeHolidays).execute(systemActor('command line', 'cli'), command)),
    );
  },
};

function inWords({ dryRun, isChanged, divisions, moves, version }: HolidayMerge): string {
  if (!isChanged && moves.length === 0) return 'Nothing new: the table knows all of this already.';
  const ending = dryRun
    ? [
        'This was a dry run: nothing was changed.',
        `To do just this: add --if-version ${version} and leave out --dry-run.`,
      ]
    : ['Merged.'];
  return [
    ...divisions.flatMap((division) => divisionInWords(division)),
    ...movesInWords(moves, dryRun),
    ...ending,
  ].join('\n');
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

const KINDS = {
  reply_target: 'reply due',
  twenty_days: '20 working days end',
  chase: 'next step due',
} as const;

function movesInWords(moves: readonly DayMove[], dryRun: boolean): string[] {
  if (moves.length === 0) return ['No due day moves.'];
  const lines = moves.map(
    ({ reference, kind, oldDueOn, newDueOn, why }) =>
      `  ${reference}: ${KINDS[kind]} ${formatDay(newDueOn)}, not ${formatDay(oldDueOn)}. ${why}`,
  );
  return [`${counted(moves.length, 'due day')} ${dryRun ? 'would move' : 'moved'}:`, ...lines];
}
