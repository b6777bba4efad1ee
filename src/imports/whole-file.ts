import { type IncomingFile } from '../attachments/incoming-file.js';
import { invalid } from '../errors/kinds.js';
import { SHEET_LIMITS } from '../intake/sheet/sheet.js';
import { WORKBOOK_LIMITS } from '../workbooks/workbook-limits.js';

/** How a workbook, as every ZIP archive, begins. */
const ZIP = 'PK\u0003\u0004';

/** Whether these bytes begin as a workbook does. */
export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === ZIP;
}

/**
 * The whole of a file that is to be imported.
 *
 * @throws InvalidInput at /file when it is larger than any that could be taken
 */
export async function wholeFile(file: Pick<IncomingFile, 'content'>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of file.content()) {
    parts.push(part);
    size += part.length;
    if (size > SHEET_LIMITS.bytes && !isZip(parts[0]))
      throw invalid('/file', 'sheet-too-large', 'The file is larger than 10 MB. Split it');
    if (size > WORKBOOK_LIMITS.bytes)
      throw invalid('/file', 'workbook-too-large', 'The file is larger than 100 MB');
  }
  return Buffer.concat(parts);
}
