import { type Cell, type Column } from './table.js';

/** So that Excel takes the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180): lines end with CR LF, a field with a comma, a quotation mark or the end of a line stands in
 * quotation marks. Days are written YYYY-MM-DD. A text that a spreadsheet could take for a formula has an apostrophe before
 * it.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  return [...csvLines(columns, rows)].join('');
}

/** The same line by line, for tables that are long. */
export function* csvLines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield BYTE_ORDER_MARK + lineOf(columns.map(({ heading }) => quoted(heading)));
  for (const row of rows) yield lineOf(columns.map(({ cell }) => fieldOf(cell(row))));
}

const lineOf = (fields: readonly string[]): string => `${fields.join(',')}\r\n`;

function fieldOf({ kind, value }: Cell): string {
  if (value === null) return '';
  return kind === 'text' ? quoted(harmless(value)) : String(value);
}

/** What begins a formula, in full width too; a tab, or the end of a line, could hide one. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
