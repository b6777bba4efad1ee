import { csvLines } from '../../workbooks/csv.js';
import { type Cell as CsvCell, type Column } from '../../workbooks/table.js';
import { type Sink } from '../../workbooks/zip-writer.js';
import { type Cell, type ReportDocument, type Row } from '../document/report-document.js';
import { writeTexts } from './breathe.js';
import { plain } from './plain.js';
import { type ReportSheet, sheetsOf } from './sheets.js';

/** A row with the sheet that it is of. */
interface Line {
  readonly sheet: ReportSheet;
  readonly row: Row;
}

/**
 * A report as one CSV table: each row names its section first, and has a value under the headings that the section has. A heading
 * that several sections have is one column.
 */
export async function writeCsv(document: ReportDocument, sink: Sink): Promise<void> {
  const sheets = sheetsOf(document);
  await writeTexts(csvLines(columnsOf(sheets), linesOf(sheets)), sink);
}

function columnsOf(sheets: readonly ReportSheet[]): Column<Line>[] {
  const places = new Map(sheets.map((sheet) => [sheet, placesOf(sheet)]));
  const headings = [...new Set(sheets.flatMap(({ columns }) => columns.map(({ heading }) => heading)))];
  return [
    { heading: 'Section', width: 0, cell: ({ sheet }) => ({ kind: 'text', value: sheet.name }) },
    ...headings.map((heading): Column<Line> => ({
      heading,
      width: 0,
      cell: ({ sheet, row }) => csvCell(row, places.get(sheet)?.get(heading)),
    })),
  ];
}

function placesOf({ columns }: ReportSheet): Map<string, number> {
  return new Map(columns.map(({ heading }, at) => [heading, at]));
}

function csvCell(row: Row, at: number | undefined): CsvCell {
  if (at === undefined) return { kind: 'text', value: null };
  const cell: Cell = row[at];
  return cell.kind === 'text' ? { kind: 'text', value: plain(cell.line) || null } : cell;
}

function* linesOf(sheets: readonly ReportSheet[]): Generator<Line> {
  for (const sheet of sheets) for (const row of sheet.rows) yield { sheet, row };
}
