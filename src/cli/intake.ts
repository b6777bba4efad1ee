import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import {
  BANK_HOLIDAYS_FROM,
  BANK_HOLIDAYS_UNTIL,
  BANK_HOLIDAYS_VERSION,
  shippedClosures,
} from '../calendars/data/bank-holidays.data.js';
import { buildCalendar } from '../deadlines/calendar.js';
import { FileOpener } from '../intake/openers/file-opener.js';
import { type OpenedFile } from '../intake/openers/opened-file.js';
import { type Reading } from '../intake/reader/proposal.js';
import { readLetter } from '../intake/reader/read-letter.js';
import { say } from '../run.js';
import { readArgs } from './command.js';
import { UsageError } from './usage-error.js';

const USAGE = 'npm run intake -- [--out DIR] FILE...';
/** Read as they are; all others are opened as files that came from anybody. */
const TEXT_FILES = new Set(['.txt', '.md', '.markdown', '']);

const opener = new FileOpener();

const calendar = buildCalendar({
  division: 'england-and-wales',
  version: BANK_HOLIDAYS_VERSION,
  from: BANK_HOLIDAYS_FROM,
  until: BANK_HOLIDAYS_UNTIL,
  closures: shippedClosures('england-and-wales'),
});

try {
  const { values, positionals } = readArgs(
    { args: process.argv.slice(2), options: { out: { type: 'string' } }, allowPositionals: true },
    USAGE,
  );
  if (positionals.length === 0) throw new UsageError(`Name at least one file.\nUsage: ${USAGE}`);
  if (values.out !== undefined) await mkdir(values.out, { recursive: true });
  for (const file of positionals) await readOne(file, values.out);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** Prints what was read from a file, or writes the proposal alone beside the others in `out`. */
async function readOne(file: string, out: string | undefined): Promise<void> {
  const source = await open(file);
  const reading: Reading = readLetter(source.text, { calendar });
  if (out === undefined) {
    const { warnings = [], ...opened } = source;
    // A text file's text is the file itself, as its offsets count; of others it is told.
    const from = 'kind' in opened ? opened : {};
    const all = [...warnings, ...reading.warnings];
    say(JSON.stringify({ ...reading, warnings: all, source: { name: basename(file), ...from } }, null, 2));
    return;
  }
  const name = basename(file, extname(file));
  await writeFile(join(out, `${name}.actual.json`), `${JSON.stringify(reading.proposal, null, 2)}\n`);
}

async function open(file: string): Promise<Partial<OpenedFile> & { readonly text: string }> {
  const bytes = await readFile(file);
  if (TEXT_FILES.has(extname(file).toLowerCase())) return { text: bytes.toString('utf8') };
  return opener.open({ name: basename(file), bytes });
}
