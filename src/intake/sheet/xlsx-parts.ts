import { inflateRawSync } from 'node:zlib';
import { SHEET_LIMITS } from './sheet.js';
import { SheetRefusal } from './sheet-refusal.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

const damaged = (): SheetRefusal =>
  new SheetRefusal(
    'xlsx-unreadable',
    'This workbook is damaged. Save it again as an Excel workbook (.xlsx), or as CSV.',
  );

/**
 * The XML parts of a workbook, by name, unpacked with a limit: what it says of its sizes is not believed.
 *
 * @throws SheetRefusal when it is damaged, locked by a password, or larger than the limit when unpacked
 */
export function unzipXlsx(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let left: number = SHEET_LIMITS.unpacked;
  for (const { name, method, start, size } of entriesOf(bytes)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const packed = bytes.subarray(start, start + size);
    const content = method === 0 ? packed : inflate(packed, left);
    left -= content.length;
    if (left <= 0) throw tooLarge();
    parts.set(name.replace(/^\//, ''), content.toString('utf8'));
  }
  return parts;
}

const tooLarge = (): SheetRefusal =>
  new SheetRefusal('sheet-too-large', 'This workbook is too large when it is unpacked. Split it.');

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly size: number;
}

/** What the archive's list at its end names; read within the bytes that there are. */
function entriesOf(bytes: Buffer): ZipEntry[] {
  try {
    const end = endOf(bytes);
    const entries: ZipEntry[] = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (bytes.readUInt32LE(at) !== ENTRY) throw damaged();
      const [nameSize, extraSize, noteSize] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
      const head = bytes.readUInt32LE(at + 42);
      entries.push({
        name: bytes.toString('utf8', at + 46, at + 46 + nameSize),
        method: bytes.readUInt16LE(at + 10),
        size: bytes.readUInt32LE(at + 20),
        start: head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28),
      });
      at += 46 + nameSize + extraSize + noteSize;
    }
    return entries;
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error;
  }
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_600); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw damaged();
}
