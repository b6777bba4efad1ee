import { daysBetween, type IsoDate, isIsoDate } from '../deadlines/iso-date.js';
import { type House, HOUSES, type Recess } from '../deadlines/sitting-days.js';
import { type InputFault } from '../errors/domain-error.js';
import { InvalidInput } from '../errors/kinds.js';
import { CsvBroken, type CsvRow, csvRows } from './csv-rows.js';

/** First and last day of one run of sitting days, both included, as a row gives them. */
export type SittingRun = Omit<Recess, 'name'>;

/** One of the two files: the field of the input that it came in, its columns, and how long one row may be. */
interface Format {
  readonly pointer: '/sittingDays' | '/recesses';
  readonly columns: readonly string[];
  readonly mostDays: number;
}

const SITTINGS: Format = {
  pointer: '/sittingDays',
  columns: ['house', 'start_date', 'end_date'],
  mostDays: 31,
};
const RECESSES: Format = {
  pointer: '/recesses',
  columns: ['house', 'description', 'start_date', 'end_date'],
  mostDays: 150,
};

/** Beyond this many faults the rest is not worth reading. */
const MOST_FAULTS = 20;

/**
 * The sitting days of a CSV file with the columns `house,start_date,end_date`, as Parliament's egg timer keeps it.
 *
 * @throws InvalidInput at `/sittingDays`, naming line and column of each fault
 */
export function readSittingDays(csv: string): SittingRun[] {
  return read(csv, SITTINGS).map(({ house, firstOn, lastOn }) => ({ house, firstOn, lastOn }));
}

/**
 * The recesses of a CSV file with the columns `house,description,start_date,end_date`.
 *
 * @throws InvalidInput at `/recesses`, naming line and column of each fault
 */
export function readRecesses(csv: string): Recess[] {
  return read(csv, RECESSES);
}

function read(csv: string, format: Format): Recess[] {
  const [header, ...rows] = rowsOf(csv, format);
  if (header?.cells.join(',').toLowerCase() !== format.columns.join(',')) {
    throw refused(format, [`line 1 must be the names of the columns: ${format.columns.join(',')}.`]);
  }
  if (rows.length === 0) throw refused(format, ['there is no row after the names of the columns.']);
  const faults: string[] = [];
  const spans = rows.map((row) => spanOf(row, format, faults));
  if (faults.length > 0) throw refused(format, faults);
  return spans.filter((span) => span !== null);
}

function rowsOf(csv: string, format: Format): CsvRow[] {
  try {
    return csvRows(csv);
  } catch (error) {
    if (!(error instanceof CsvBroken)) throw error;
    throw refused(format, [`line ${error.line}, column ${error.column}: ${error.message}.`]);
  }
}

function spanOf({ line, cells }: CsvRow, { columns, mostDays }: Format, faults: string[]): Recess | null {
  if (cells.length !== columns.length) {
    faults.push(`line ${line}: there must be ${columns.length} columns, and there are ${cells.length}.`);
    return null;
  }
  const before = faults.length;
  const at = (name: string): string => `line ${line}, column ${columns.indexOf(name) + 1} (${name})`;
  const cell = (name: string): string => (cells[columns.indexOf(name)] ?? '').trim();
  const house = houseOf(cell('house'));
  if (!house) faults.push(`${at('house')}: “${cell('house')}” is no House. Write Commons or Lords.`);
  const firstOn = dayOf(cell('start_date'), at('start_date'), faults);
  const lastOn = dayOf(cell('end_date'), at('end_date'), faults);
  const length = firstOn && lastOn ? daysBetween(firstOn, lastOn) + 1 : 1;
  if (length < 1) faults.push(`${at('end_date')}: ${cell('end_date')} is before the start. Swap them.`);
  if (length > mostDays) {
    faults.push(
      `${at('end_date')}: ${length} days are too many for one row (at most ${mostDays}). Check the years.`,
    );
  }
  const name = columns.includes('description') ? cell('description') : 'sitting';
  if (name === '' || name.length > 200)
    faults.push(`${at('description')}: give a name of 1 to 200 characters.`);
  return faults.length === before && house && firstOn && lastOn ? { house, firstOn, lastOn, name } : null;
}

const houseOf = (text: string): House | undefined => HOUSES.find((house) => house === text.toLowerCase());

function dayOf(text: string, where: string, faults: string[]): IsoDate | null {
  if (isIsoDate(text)) return text;
  faults.push(`${where}: “${text}” is not a real day. Write it as YYYY-MM-DD.`);
  return null;
}

function refused({ pointer }: Format, details: readonly string[]): InvalidInput {
  const faults: InputFault[] = details.slice(0, MOST_FAULTS).map((detail) => ({ pointer, detail }));
  const more = details.length > 1 ? ` There are ${details.length - 1} more faults.` : '';
  const file = pointer === '/sittingDays' ? 'sitting days' : 'recesses';
  return new InvalidInput(faults, 'csv-refused', `The file of ${file} can’t be used: ${details[0]}${more}`);
}
