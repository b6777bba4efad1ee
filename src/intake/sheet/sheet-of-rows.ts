import { type Sheet, SHEET_LIMITS } from './sheet.js';
import { SheetRefusal } from './sheet-refusal.js';

/**
 * A sheet out of all its rows. Its headings are the first row with two cells or more in it, as a title may stand above; of one column,
 * the first row with anything. A column with cells but no heading is called by its place.
 *
 * @throws SheetRefusal when nothing stands below the headings, or too much
 */
export function sheetOf(name: string, all: readonly (readonly string[])[]): Sheet {
  const rows = all.map((cells, index) => ({ number: index + 1, cells: cells.map(clean) }));
  const full = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const head = full.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const at = Math.max(head, 0);
  const below = full.slice(at + 1);
  refuse(below.length, full[at]?.cells.length ?? 0);
  const width = Math.max(...full.slice(at).map(({ cells }) => lastFilled(cells) + 1));
  const fill = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const headings = fill(full[at].cells).map((text, index) => text || `Column ${index + 1}`);
  return { name, headings, rows: below.map(({ number, cells }) => ({ number, cells: fill(cells) })) };
}

/** Without the white space around it, and without the apostrophe that keeps a text from being taken for a formula. */
function clean(text: string): string {
  const trimmed = text
    .toWellFormed()
    .replaceAll('\u00a0', ' ')
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .trim();
  return /^'\s*[=+\-@＝＋－＠]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '');

function refuse(rows: number, columns: number): void {
  if (rows === 0)
    throw new SheetRefusal(
      'no-rows',
      'There is no row of letters in this file: it needs headings and, below them, a row for each letter.',
    );
  if (rows > SHEET_LIMITS.rows)
    throw new SheetRefusal(
      'too-many-rows',
      `There are ${rows} rows, and at most ${SHEET_LIMITS.rows} can be taken at once. Split the file.`,
    );
  if (columns > SHEET_LIMITS.columns)
    throw new SheetRefusal('too-many-columns', `There are more than ${SHEET_LIMITS.columns} columns.`);
}
