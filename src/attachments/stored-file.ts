import { CHUNK_SIZE } from './in-chunks.js';

/** Reads one stored piece of a file by its place, counted from 0. */
export type ReadChunk = (position: number) => Promise<Buffer>;

/** The same, keeping the piece that was read last: reads that follow one another mostly ask for it again. */
export function keepingLast(read: ReadChunk): ReadChunk {
  let kept: { readonly position: number; readonly chunk: Promise<Buffer> } | undefined;
  return (position) => {
    if (kept?.position !== position) kept = { position, chunk: read(position) };
    return kept.chunk;
  };
}

/**
 * A stored file as a Blob that reads from the database what is asked for and no more, so that its format can be looked
 * up at any place of it without having it in memory.
 */
export class StoredFile extends Blob {
  constructor(
    private readonly read: ReadChunk,
    private readonly end: number,
    private readonly start = 0,
  ) {
    super([]);
    Object.defineProperty(this, 'size', { value: end - start });
  }

  override slice(from = 0, until = this.size): StoredFile {
    return new StoredFile(this.read, Math.min(this.start + until, this.end), this.start + from);
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(this.size);
    for (let at = this.start; at < this.end;) {
      const chunk = await this.read(Math.floor(at / CHUNK_SIZE));
      const part = chunk.subarray(at % CHUNK_SIZE, (at % CHUNK_SIZE) + this.end - at);
      bytes.set(part, at - this.start);
      at += part.length;
    }
    return bytes.buffer;
  }
}
