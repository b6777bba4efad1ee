/** Size of the pieces in which content is stored, in bytes; only the last piece of a file is smaller. */
export const CHUNK_SIZE = 256 * 1024;

/** The same bytes in pieces of exactly `size`, but for the last, which has what is left; no piece is empty. */
export async function* inChunks(source: AsyncIterable<Buffer>, size = CHUNK_SIZE): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const bytes of source) {
    held.push(bytes);
    length += bytes.length;
    if (length < size) continue;
    const all = Buffer.concat(held);
    const whole = length - (length % size);
    for (let start = 0; start < whole; start += size) yield all.subarray(start, start + size);
    held = [Buffer.from(all.subarray(whole))];
    length -= whole;
  }
  if (length > 0) yield Buffer.concat(held);
}
