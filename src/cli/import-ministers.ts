import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { counted } from '../deadlines/words.js';
import { ImportMinisters } from '../directory/import-ministers.use-case.js';
import { type MinisterFile, type MinisterFiles } from '../directory/imports/minister-records.js';
import { type MinistersImport } from '../directory/imports/ministers-import.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'import-ministers DIR [--dry-run]';

/** Takes office holders over from a folder with the files of the Institute for Government's database of ministers. */
export const importMinisters: Command = {
  name: 'import-ministers',
  usage,
  does: 'Take office holders over from organisation.csv, post.csv, person.csv and appointment.csv in a folder.',
  async run(args) {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    const { positionals, values } = readArgs({ args, options, allowPositionals: true }, usage);
    const [folder, ...rest] = positionals;
    if (!folder || rest.length > 0) throw new UsageError(`Name one folder.\nUsage: ${usage}`);
    const command = { files: await readFiles(folder), dryRun: values['dry-run'] };
    return inWords(
      await withApp((app) => app.get(ImportMinisters).execute(systemActor('command line', 'cli'), command)),
    );
  },
};

async function readFiles(folder: string): Promise<MinisterFiles> {
  const read = async (file: MinisterFile): Promise<string> => {
    const path = join(folder, `${file}.csv`);
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      throw new UsageError(`${path} can't be read (${(error as Error).message}).`);
    }
  };
  return {
    organisation: await read('organisation'),
    post: await read('post'),
    person: await read('person'),
    appointment: await read('appointment'),
  };
}

function inWords({
  dryRun,
  isChanged,
  counts,
  names,
  successions,
  leftOut,
  sameNames,
}: MinistersImport): string {
  const row = (what: string, { added, changed }: { added: number; changed: number }): string =>
    `${what}: ${added} new, ${changed} changed`;
  const written = [
    row('Bodies', counts.organisation),
    row('Offices', counts.office),
    row('People', counts.person),
    row('Tenures', counts.tenure),
    `Other names of people: ${names} new or changed; bodies that took over from others: ${successions} new`,
  ];
  return [
    ...(isChanged ? written : ['Nothing new: the directory knows all of this already.']),
    ...(leftOut.length > 0 ? [`${counted(leftOut.length, 'row')} left out:`] : []),
    ...leftOut.map(({ file, line, detail }) => `  ${file}.csv, line ${line}: ${detail}`),
    ...(sameNames.length > 0 ? ['Added beside somebody of the same name, who may be the same person:'] : []),
    ...sameNames.map((name) => `  ${name}`),
    ...(dryRun ? ['This was a dry run: nothing was changed.'] : isChanged ? ['Imported.'] : []),
  ].join('\n');
}
