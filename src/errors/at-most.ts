import { TooLarge } from './kinds.js';

/**
 * The bytes of a file as they come, and no more of them than may.
 *
 * @param words what is said, from the most in words
 * @throws TooLarge at /file as soon as more than `most` bytes have come
 */
export async function* atMost(
  most: number,
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  words: (size: string) => string,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const bytes of source) {
    size += bytes.length;
    if (size > most) throw tooLarge(words(sizeInWords(most)));
    yield bytes;
  }
}

function tooLarge(detail: string): TooLarge {
  return new TooLarge('file-too-large', detail, [{ pointer: '/file', detail }]);
}

/** A size for people: in MB (of 1,048,576 bytes) from one on, with at most one decimal. */
function sizeInWords(bytes: number): string {
  return bytes < 2 ** 20 ? `${bytes} bytes` : `${Math.round((bytes / 2 ** 20) * 10) / 10} MB`;
}
