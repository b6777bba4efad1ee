import { CsvError, parse } from 'csv-parse/sync';
import { invalid } from '../../errors/kinds.js';

/** A row of a CSV file by the names of its columns, with the line on which it ends. */
export interface TableRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: Readonly<Record<string, string | undefined>>;
}

/**
 * The rows of a CSV file that has at least these columns, in any order; cells without the space around them.
 *
 * @param file its name, for the pointer and the words of a refusal
 * @throws InvalidInput when it is not CSV or lacks a column
 */
export function csvTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const { header, rows } = parsed(file, text);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const detail = `${file}, line 1: the names of the columns must have ${missing.join(', ')} among them.`;
    throw invalid(`/${file}`, 'columns-missing', detail);
  }
  return rows.map(({ info, record }) => ({
    line: info.lines,
    cells: Object.fromEntries(columns.map((column) => [column, record[column] ?? ''])) as Record<
      Column,
      string
    >,
  }));
}

function parsed(file: string, text: string): { header: string[]; rows: Parsed[] } {
  let header: string[] = [];
  const columns = (names: string[]): string[] => (header = names.map((name) => name.trim()));
  const options = { bom: true, info: true, trim: true, skip_empty_lines: true, relax_column_count: true };
  try {
    return { rows: parse<Parsed>(text, { ...options, columns }), header };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid(`/${file}`, 'not-csv', `${file} can't be read as CSV: ${error.message}.`);
  }
}
