import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '../decode-text.js';
import { type Sheet } from './sheet.js';
import { sheetOf } from './sheet-of-rows.js';
import { SheetRefusal } from './sheet-refusal.js';

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * The rows of a CSV file, whichever of comma, semicolon and tab stands between its cells.
 *
 * @throws SheetRefusal when it is no text, a quotation mark is left open, or no row stands below the headings
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decodeText(bytes)?.text;
  if (text === undefined)
    throw new SheetRefusal('not-a-sheet', 'This is not a CSV or XLSX file. Save the sheet as one of them.');
  const said = /^sep=(.)\r?\n/i.exec(text);
  const separator = said ? said[1] : separatorOf(text);
  const rows = recordsOf(said ? text.slice(said[0].length) : text, separator);
  return sheetOf('CSV', said ? [[], ...rows] : rows);
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SheetRefusal(
      'csv-unreadable',
      'This CSV file can’t be read: a quotation mark is opened and never closed. Save it again from the spreadsheet.',
    );
  }
}

/** The one that stands most often, outside quotation marks, in the first lines. */
function separatorOf(text: string): string {
  const bare = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '""');
  const first = bare.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  const countOf = (mark: string): number =>
    first.reduce((sum, line) => sum + Math.min(line.split(mark).length - 1, 50), 0);
  const inHead = (mark: string): number => first[0]?.split(mark).length ?? 0;
  return [...SEPARATORS].sort((a, b) => inHead(b) - inHead(a) || countOf(b) - countOf(a))[0];
}
