import { Readable } from 'node:stream';
import { type Sheet } from './sheet.js';
import { sheetOf } from './sheet-of-rows.js';
import { SheetRefusal } from './sheet-refusal.js';
import { refuseFormulas } from './xlsx-formulas.js';
import { unzipXlsx } from './xlsx-parts.js';

type XlsxCell = string | number | boolean | Date | null;

/**
 * Every sheet of an Excel workbook that has rows. Days are days, numbers are as they were typed.
 *
 * @throws SheetRefusal when it can't be opened, is too large when unpacked, or a cell holds a formula or an error
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const parts = unzipXlsx(bytes);
  refuseFormulas(parts);
  const sheets = await open(bytes);
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  if (filled.length === 0) throw new SheetRefusal('no-rows', 'There is nothing in this workbook.');
  return filled.map(({ sheet, data }) =>
    sheetOf(
      sheet,
      data.map((row) => row.map(textOf)),
    ),
  );
}

async function open(bytes: Buffer): Promise<{ sheet: string; data: XlsxCell[][] }[]> {
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    const read = await readXlsxFile(Readable.from([bytes]), {
      parseNumber: (text: string) => text as unknown as number,
    });
    return read as unknown as { sheet: string; data: XlsxCell[][] }[];
  } catch {
    throw unreadable();
  }
}

const unreadable = (): SheetRefusal =>
  new SheetRefusal(
    'xlsx-unreadable',
    'This workbook can’t be opened. Save it again as an Excel workbook (.xlsx), or as CSV.',
  );

function textOf(cell: XlsxCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (cell === true) return 'Yes';
  return cell === false ? 'No' : String(cell);
}
