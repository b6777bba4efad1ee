/** One row of a CSV file: the line on which it starts, from 1, and its cells as they are. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The place of a CSV file at which it stops being CSV. */
export class CsvBroken extends Error {
  constructor(
    readonly line: number,
    /** Number of the cell in its row, from 1. */
    readonly column: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** A cell, quoted (quotes within it are doubled) or plain, and what ends it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/**
 * Reads CSV as RFC 4180 describes it: commas, lines that end in LF or CRLF, cells in double quotes where they hold a
 * comma, a quote or a line break. Empty lines are passed over, and a byte order mark at the start.
 *
 * @throws CsvBroken where a quote is left open or stands inside a plain cell
 */
export function csvRows(text: string): CsvRow[] {
  const csv = text.replace(/^\uFEFF/, '');
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [line, start] = [1, 1];
  for (CELL.lastIndex = 0; CELL.lastIndex < csv.length;) {
    const found = CELL.exec(csv);
    if (!found) throw broken(line, cells.length + 1);
    const [whole, quoted, plain, end] = found;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === ',' && CELL.lastIndex < csv.length) continue;
    if (end === ',') cells.push('');
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells });
    [cells, start] = [[], line];
  }
  return rows;
}

function broken(line: number, column: number): CsvBroken {
  const detail = 'a quote is left open or stands in the middle of a cell. Write a quote within quotes twice';
  return new CsvBroken(line, column, detail);
}
