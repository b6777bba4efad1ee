import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { SHEET_LIMITS, type Sheet } from './sheet.js';
import { SheetRefusal } from './sheet-refusal.js';

/**
 * The sheets of a file, by what is in it and not by its name: an Excel workbook has one or more, a CSV file has one.
 *
 * @throws SheetRefusal saying what is wrong with the file
 */
export async function readSheets(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.length === 0) throw new SheetRefusal('empty-file', 'The file is empty.');
  if (bytes.length > SHEET_LIMITS.bytes)
    throw new SheetRefusal('sheet-too-large', 'The file is larger than 10 MB. Split it.');
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return readXlsx(bytes);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new SheetRefusal(
      'old-excel',
      'This is an old Excel file, or one with a password. Save it as .xlsx without one, or as CSV.',
    );
  return [readCsv(bytes)];
}
