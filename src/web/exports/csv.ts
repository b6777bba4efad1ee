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
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ heading }) => quoted(heading)),
    ...rows.map((row) => columns.map(({ cell }) => fieldOf(cell(row)))),
  ];
  return BYTE_ORDER_MARK + lines.map((fields) => `${fields.join(',')}\r\n`).join('');
}

function fieldOf({ kind, value }: Cell): string {
  if (value === null) return '';
  return kind === 'text' ? quoted(harmless(value)) : String(value);
}

/** What begins a formula, in full width too; a tab, or the end of a line, could hide one. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
