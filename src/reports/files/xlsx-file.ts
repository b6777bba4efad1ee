import { type CellValue, type SheetToWrite, writeWorkbook } from '../../workbooks/workbook-writer.js';
import { type Sink } from '../../workbooks/zip-writer.js';
import { type Cell, type ReportDocument } from '../document/report-document.js';
import { plain } from './plain.js';
import { type ReportSheet, sheetsOf } from './sheets.js';

/** A report as an Excel workbook: a sheet for each kind of rows, with days that are days and figures that are numbers. */
export async function writeXlsx(document: ReportDocument, sink: Sink): Promise<void> {
  await writeWorkbook(sheetsOf(document).map(sheetToWrite), sink);
}

function sheetToWrite({ name, columns, rows }: ReportSheet): SheetToWrite {
  return {
    name,
    headings: columns.map(({ heading }) => heading),
    widths: columns.map(({ width }) => Math.min(60, Math.max(10, width))),
    wraps: true,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield row.map(valueOf);
      },
    },
  };
}

function valueOf(cell: Cell): CellValue {
  if (cell.kind === 'text') return plain(cell.line) || null;
  if (cell.value === null) return null;
  return cell.kind === 'day' ? { day: cell.value } : cell.value;
}
