import { readBritishDay } from './british-day.js';
import { DAY_FIELDS, FIELD_NAMES, type Mapping, SHEET_FIELDS, type SheetField } from './fields.js';
import { type Sheet } from './sheet.js';
import { channelOf, classOf, statusOf } from './words.js';

/** What a column seems to hold, and why; null when nothing tells. */
export interface ColumnGuess {
  readonly field: SheetField | null;
  readonly reason: string;
}

/** How many filled cells of a column are looked at. */
const SAMPLE = 50;

/**
 * What each column seems to hold, by its heading and by what is in it. A field is given to one column only, the first of those
 * that fit.
 *
 * @param remembered what the group said of columns with these headings before, by heading in small letters
 */
export function guessColumns(
  sheet: Sheet,
  remembered: Readonly<Record<string, SheetField | null>> = {},
): ColumnGuess[] {
  const taken = new Set<SheetField>();
  const guesses = sheet.headings.map((heading, index): ColumnGuess => {
    const guess = guessColumn(heading, samples(sheet, index), remembered);
    if (guess.field && taken.has(guess.field))
      return { field: null, reason: `${SHEET_FIELDS[guess.field].label} is another column already` };
    if (guess.field) taken.add(guess.field);
    return guess;
  });
  return guesses;
}

/** The fields of the guesses alone. */
export const mappingOf = (guesses: readonly ColumnGuess[]): Mapping => guesses.map(({ field }) => field);

/** A heading as it is compared: in small letters, without marks. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function guessColumn(
  heading: string,
  cells: readonly string[],
  remembered: Readonly<Record<string, SheetField | null>>,
): ColumnGuess {
  const plain = plainHeading(heading);
  const known = remembered[plain];
  if (known !== undefined) return { field: known, reason: 'You said so for an earlier file' };
  const named = FIELD_NAMES.filter((field) => SHEET_FIELDS[field].headings.test(plain));
  const field = named.find((name) => fits(name, cells)) ?? null;
  if (field) return { field, reason: `Its heading is “${heading}”${becauseOf(field)}` };
  const day = cells.length > 0 && fits('sentOn', cells);
  if (named.length > 0)
    return {
      field: null,
      reason: `Its heading fits ${SHEET_FIELDS[named[0]].label}, but what is in it does not`,
    };
  return {
    field: null,
    reason: day ? 'It has days in it, but its heading does not say which' : 'Nothing tells what it holds',
  };
}

const becauseOf = (field: SheetField): string => (DAY_FIELDS.includes(field) ? ' and it has days in it' : '');

function samples(sheet: Sheet, index: number): string[] {
  return sheet.rows
    .map(({ cells }) => cells[index])
    .filter((cell) => cell !== '')
    .slice(0, SAMPLE);
}

/** A day, or what was meant to be one. */
const isDay = (cell: string): boolean =>
  readBritishDay(cell).day !== null || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(cell);
/** A number of signatories is not their names. */
const hasWords = (cell: string): boolean => /\p{L}/u.test(cell);
const TESTS: Partial<Record<SheetField, (cell: string) => boolean>> = {
  ...Object.fromEntries(DAY_FIELDS.map((field) => [field, isDay])),
  ...Object.fromEntries((['to', 'cc', 'signatories', 'subject'] as const).map((field) => [field, hasWords])),
  channel: (cell) => channelOf(cell) !== null,
  replyClass: (cell) => classOf(cell) !== null,
  status: (cell) => statusOf(cell) !== null,
};

/** Whether at least half of the cells are of the kind that the field needs; an empty column fits any. */
function fits(field: SheetField, cells: readonly string[]): boolean {
  const test = TESTS[field];
  return !test || cells.filter(test).length * 2 >= cells.length;
}
