import fc from 'fast-check';
import { inChunks } from './in-chunks.js';

async function* from(pieces: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    await Promise.resolve();
    yield Buffer.from(piece);
  }
}

async function chunksOf(pieces: readonly Uint8Array[], size: number): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of inChunks(from(pieces), size)) chunks.push(chunk);
  return chunks;
}

describe('inChunks', () => {
  it('keeps every byte, in chunks of the size; only the last is smaller, none is empty', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 20 }), async (given, size) => {
        const chunks = await chunksOf(given, size);
        expect(Buffer.concat(chunks)).toEqual(Buffer.concat(given));
        expect(chunks.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        expect(chunks.every(({ length }) => length >= 1 && length <= size)).toBe(true);
      }),
    );
  });
});
