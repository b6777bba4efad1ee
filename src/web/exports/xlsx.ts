import { type CellObject } from 'write-excel-file/node';
import { epochDay } from '../../deadlines/iso-date.js';
import { type Cell, type Column } from '../../workbooks/table.js';

/** 1 January 1970 as Excel counts days. A day in a sheet is such a number, shown as a date. */
const EPOCH = 25_569;

/** A cell of a sheet holds no longer text; with one, Excel calls the file damaged. */
const LONGEST = 32_767;

/**
 * A table as an Excel workbook of one sheet: the headings stay in sight, days are dates that can be sorted and reckoned
 * with, and every text is a text, so that none is taken for a formula.
 */
export async function xlsxOf<Row>(
  sheet: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const heads = columns.map(({ heading }): CellObject => ({
    value: heading,
    type: String,
    fontWeight: 'bold',
  }));
  const cells = rows.map((row) => columns.map(({ cell }) => cellOf(cell(row))));
  const widths = columns.map(({ width }) => ({ width }));
  return writeExcelFile([heads, ...cells], { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

function cellOf(cell: Cell): CellObject | null {
  if (cell.value === null) return null;
  if (cell.kind === 'number') return { value: cell.value, type: Number };
  if (cell.kind === 'day') return { value: epochDay(cell.value) + EPOCH, type: Number, format: 'd mmm yyyy' };
  return { value: shortened(cell.value), type: String };
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
