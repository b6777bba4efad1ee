import { readFile } from 'node:fs/promises';
import { LoadSittingDays } from '../calendars/load-sitting-days.use-case.js';
import { type HouseLoad, type SittingDaysLoad } from '../calendars/sitting-days-load.js';
import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { houseName } from '../deadlines/sitting-days.js';
import { counted } from '../deadlines/words.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'load-sitting-days SITTING.csv [RECESS.csv] [--dry-run]';

/** Takes sitting days and recesses over from CSV files as Parliament's egg timer keeps them. */
export const loadSittingDays: Command = {
  name: 'load-sitting-days',
  usage,
  does: 'Load the days on which each House sits, and its recesses, from CSV; with --dry-run only show what would change.',
  async run(args) {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    const { positionals, values } = readArgs({ args, options, allowPositionals: true }, usage);
    const [sitting, recess, ...rest] = positionals;
    if (!sitting || rest.length > 0) throw new UsageError(`Name one file or two.\nUsage: ${usage}`);
    const command = {
      sittingDays: await readCsv(sitting),
      recesses: recess === undefined ? null : await readCsv(recess),
      dryRun: values['dry-run'],
    };
    return inWords(
      await withApp((app) => app.get(LoadSittingDays).execute(systemActor('command line', 'cli'), command)),
    );
  },
};

async function readCsv(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} can't be read (${(error as Error).message}).`);
  }
}

function inWords({ dryRun, isChanged, houses }: SittingDaysLoad): string {
  if (!isChanged) return 'Nothing new: all of this is known already.';
  const ending = dryRun ? 'This was a dry run: nothing was changed.' : 'Loaded.';
  return [...houses.flatMap((house) => houseInWords(house)), ending].join('\n');
}

function houseInWords(load: HouseLoad): string[] {
  const { house, fromOn, untilOn, addedDays, removedDays, addedRecesses, removedRecesses } = load;
  const span = ({ name, firstOn, lastOn }: { name: string; firstOn: IsoDate; lastOn: IsoDate }): string =>
    `${name}, ${formatDay(firstOn)} to ${formatDay(lastOn)}`;
  return [
    `${houseName(house)}: sitting days known from ${formatDay(fromOn)} to ${formatDay(untilOn)}`,
    `  ${counted(addedDays.length, 'new sitting day')}`,
    ...removedDays.map((day) => `  no longer sitting on ${formatDay(day)}`),
    ...addedRecesses.map((recess) => `  new or changed: ${span(recess)}`),
    ...removedRecesses.map((recess) => `  no longer: ${span(recess)}`),
  ];
}
