import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Takes bytes, and is ready for more when its promise is fulfilled. */
export type Sink = (bytes: Buffer) => Promise<void>;

/** Sizes and places are written in 32 bits. */
const MOST = 0xffffffff;
/** 1 January 1980: two workbooks of the same facts are the same bytes. */
const DAY = 0x21;
/** The sizes stand behind the content; names are in UTF-8. */
const FLAGS = 0x0808;

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Writes a ZIP archive from start to end; what is kept in memory does not grow with what is in it. */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private at = 0;

  constructor(private readonly sink: Sink) {}

  /**
   * Adds a file of these texts.
   *
   * @throws RangeError when it, or the archive, has more than 4 GB
   */
  async add(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const label = Buffer.from(name);
    const offset = this.at;
    await this.write(localHeader(label));
    const content = await this.pack(texts);
    const entry = { name: label, offset, ...content };
    if (this.at > MOST || content.size > MOST) throw new RangeError(`${name} has more than 4 GB`);
    this.entries.push(entry);
    const sizes = Buffer.alloc(16);
    [0x08074b50, entry.crc, entry.packed, entry.size].forEach((value, i) =>
      sizes.writeUInt32LE(value, i * 4),
    );
    await this.write(sizes);
  }

  /** Writes the directory. Nothing can be added after it. */
  async end(): Promise<void> {
    const from = this.at;
    for (const entry of this.entries) await this.write(directoryEntry(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    [8, 10].forEach((at) => end.writeUInt16LE(this.entries.length, at));
    end.writeUInt32LE(this.at - from, 12);
    end.writeUInt32LE(from, 16);
    await this.write(end);
  }

  private async pack(
    texts: AsyncIterable<string> | Iterable<string>,
  ): Promise<Pick<Entry, 'crc' | 'packed' | 'size'>> {
    let [crc, size, packed] = [0, 0, 0];
    await pipeline(
      async function* () {
        for await (const text of texts) {
          const bytes = Buffer.from(text);
          crc = crc32(bytes, crc);
          size += bytes.length;
          yield bytes;
        }
      },
      createDeflateRaw(),
      async (packedBytes: AsyncIterable<Buffer>) => {
        for await (const bytes of packedBytes) {
          packed += bytes.length;
          await this.write(bytes);
        }
      },
    );
    return { crc, packed, size };
  }

  private async write(bytes: Buffer): Promise<void> {
    this.at += bytes.length;
    await this.sink(bytes);
  }
}

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  [20, FLAGS, 8, 0, DAY].forEach((value, index) => head.writeUInt16LE(value, 4 + index * 2));
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function directoryEntry({ name, offset, crc, packed, size }: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  [20, 20, FLAGS, 8, 0, DAY].forEach((value, index) => head.writeUInt16LE(value, 4 + index * 2));
  [crc, packed, size].forEach((value, index) => head.writeUInt32LE(value, 16 + index * 4));
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}
