import { Archive } from '../openers/archive.js';
import { OPENING_LIMITS } from '../openers/opening-limits.js';
import { Unreadable } from '../openers/refusals.js';
import { SHEET_LIMITS } from './sheet.js';
import { SheetRefusal } from './sheet-refusal.js';

/**
 * The XML parts of a workbook, by name, unpacked with a limit: what it says of its sizes is not believed.
 *
 * @throws SheetRefusal when it is damaged, locked by a password, or larger than the limit when unpacked
 */
export function unzipXlsx(bytes: Buffer): Map<string, string> {
  const limits = { archiveEntries: OPENING_LIMITS.archiveEntries, archiveBytes: SHEET_LIMITS.unpacked };
  try {
    const parts = Archive.open(bytes, limits).texts(/\.(xml|rels)$/);
    return new Map([...parts].map(([name, xml]) => [name.replace(/^\//, ''), xml]));
  } catch (error) {
    throw error instanceof Unreadable ? refusalOf(error) : error;
  }
}

function refusalOf({ code }: Unreadable): SheetRefusal {
  if (code === 'file-unpacks-too-large')
    return new SheetRefusal('sheet-too-large', 'This workbook is too large when it is unpacked. Split it.');
  return new SheetRefusal(
    'xlsx-unreadable',
    'This workbook is damaged or locked with a password. Save it again as an Excel workbook (.xlsx), or as CSV.',
  );
}
