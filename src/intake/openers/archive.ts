import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { type OpeningLimits } from './opening-limits.js';
import { Unreadable } from './refusals.js';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** How much of an entry is unpacked at a time, in packed bytes. */
const SLICE = 65_536;
/** The end of the directory stands in the last bytes, before a comment of at most 65,535. */
const FURTHEST_END = 22 + 65_535;
/** What a field of 32 bits holds when the value stands in a ZIP64 record, which no letter needs. */
const ELSEWHERE = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A ZIP archive whose directory was read and found harmless. */
export class Archive {
  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: readonly Entry[],
  ) {}

  /**
   * Reads the directory and unpacks each entry no further than the directory says, so that a directory that lies is
   * found before a library believes it.
   *
   * @throws Unreadable when there are too many entries, too much in them, or they are locked or damaged
   */
  static open(
    bytes: Buffer,
    { archiveEntries, archiveBytes }: Pick<OpeningLimits, 'archiveEntries' | 'archiveBytes'>,
  ): Archive {
    const entries = directoryOf(bytes, archiveEntries);
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > archiveBytes) throw new Unreadable('file-unpacks-too-large');
    const archive = new Archive(bytes, entries);
    for (const entry of entries) archive.unpack(entry);
    return archive;
  }

  /**
   * Reads the directory alone, for archives too large to be unpacked at once.
   *
   * @throws Unreadable when there are too many entries, or they are locked or damaged
   */
  static list(bytes: Buffer, { archiveEntries }: Pick<OpeningLimits, 'archiveEntries'>): Archive {
    return new Archive(bytes, directoryOf(bytes, archiveEntries));
  }

  get names(): string[] {
    return this.entries.map(({ name }) => name);
  }

  /** What is in the entries whose names fit, by name and in the order of their names, as text in UTF-8. */
  texts(fits: RegExp): Map<string, string> {
    const found = this.entries.filter(({ name }) => fits.test(name));
    found.sort((a, b) => (a.name < b.name ? -1 : 1));
    return new Map(found.map((entry) => [entry.name, this.unpack(entry).toString('utf8')]));
  }

  /**
   * What is in one entry, as it is unpacked; nothing when there is none of that name.
   *
   * @throws Unreadable when it is damaged, or unpacks to more than `most` bytes
   */
  async *stream(name: string, most: number): AsyncGenerator<Buffer> {
    const entry = this.entries.find((one) => one.name === name);
    if (!entry) return;
    const content = this.packed(entry);
    let left = most;
    const source = Readable.from(slices(content));
    const bytes = entry.method === 0 ? source : source.pipe(createInflateRaw({ chunkSize: 262_144 }));
    try {
      for await (const part of bytes as AsyncIterable<Buffer>) {
        left -= part.length;
        if (left < 0) throw new Unreadable('file-unpacks-too-large');
        yield part;
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : damaged();
    } finally {
      source.destroy();
      bytes.destroy();
    }
  }

  private unpack(entry: Entry): Buffer {
    const { method, packed, size } = entry;
    const content = this.packed(entry);
    if (method === 0 && packed === size) return content;
    if (method !== 8) throw damaged();
    return inflated(content, size);
  }

  private packed({ packed, offset }: Entry): Buffer {
    const { bytes } = this;
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged();
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const content = bytes.subarray(start, start + packed);
    if (content.length < packed) throw damaged();
    return content;
  }
}

/** Pieces of the packed bytes, so that not everything is unpacked at a time. */
function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

function inflated(content: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const isMore = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unreadable(isMore ? 'file-unpacks-too-large' : 'file-is-damaged');
  }
}

function directoryOf(bytes: Buffer, most: number): Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) throw new Unreadable('file-unpacks-too-large');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const entry = entryAt(bytes, at);
    if (entry.isLocked) throw new Unreadable('file-is-locked');
    entries.push(entry);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(bytes: Buffer, at: number): Entry {
  const [packed, size, offset] = [20, 24, 42].map((field) => bytes.readUInt32LE(at + field));
  if ([packed, size, offset].includes(ELSEWHERE)) throw new Unreadable('file-unpacks-too-large');
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
    method: bytes.readUInt16LE(at + 10),
    isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packed,
    size,
    offset,
  };
}

function endOf(bytes: Buffer): number {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(END_OF_DIRECTORY);
  const found = bytes.lastIndexOf(mark);
  if (found < 0 || found + 22 > bytes.length || bytes.length - found > FURTHEST_END) throw damaged();
  return found;
}

function damaged(): Unreadable {
  return new Unreadable('file-is-damaged');
}
