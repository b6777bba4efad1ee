import { SheetRefusal } from './sheet-refusal.js';

/**
 * The text of a CSV file, however it was saved: UTF-16 or UTF-8 with a byte order mark, UTF-8 without one, and what is not
 * UTF-8 as Windows-1252, which Excel saves in this country.
 *
 * @throws SheetRefusal when it is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = encoding === 'windows-1252' ? ofWindows(bytes) : new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0'))
    throw new SheetRefusal('not-a-sheet', 'This is not a CSV or XLSX file. Save the sheet as one of them.');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has nothing to be seen. Node 20 decodes it as Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function ofWindows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replaceAll(/[\u0080-\u009f]/g, (mark) => HIGH[mark.charCodeAt(0) - 0x80]);
}
