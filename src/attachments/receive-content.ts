import { createHash } from 'node:crypto';
import { fileTypeFromBlob } from 'file-type';
import { type EntityManager } from 'typeorm';
import { atMost } from '../errors/at-most.js';
import { invalid } from '../errors/kinds.js';
import { READ_CHUNK, WRITE_CHUNK } from './content.sql.js';
import { inChunks } from './in-chunks.js';
import { type IncomingFile } from './incoming-file.js';
import { keepingLast, StoredFile } from './stored-file.js';
import { TextCheck } from './text-check.js';
import { type ContentSigns } from './type-of-file.js';

/** What is known of a file once all of it came in. `size` is in bytes. */
export interface ReceivedContent {
  readonly size: number;
  readonly sha256: Buffer;
  readonly signs: ContentSigns;
}

/**
 * Writes a file into the database piece by piece as it comes in, and never has more than a piece of it in memory. The
 * pieces are there when the caller's transaction is committed together with the attachment of this id, or not at all.
 *
 * @throws TooLarge as soon as more than `largest` bytes have come
 * @throws InvalidInput when there are no bytes at all
 */
export async function receiveContent(
  tx: EntityManager,
  id: string,
  file: Pick<IncomingFile, 'content'>,
  largest: number,
): Promise<ReceivedContent> {
  const hash = createHash('sha256');
  const text = new TextCheck();
  let size = 0;
  let position = 0;
  for await (const chunk of inChunks(atMost(largest, file.content(), tooLarge))) {
    hash.update(chunk);
    text.add(chunk);
    size += chunk.length;
    await tx.query(WRITE_CHUNK, [id, position, chunk]);
    position += 1;
  }
  if (size === 0) throw invalid('/file', 'file-empty', 'The file is empty. Attach the right one.');
  const signs = { marks: await marksOf(tx, id, size), text: text.finish() };
  return { size, sha256: hash.digest(), signs };
}

const tooLarge = (most: string): string =>
  `The file has more than ${most}, the most that one file may have. Nothing of it was kept. Attach a smaller one, such as a scan in fewer dots.`;

/** The marks of a known format in what was stored. A file whose inner structure is broken has none. */
async function marksOf(tx: EntityManager, id: string, size: number): Promise<ContentSigns['marks']> {
  const read = keepingLast(async (position) => {
    const [row] = await tx.query<[{ bytes: Buffer }]>(READ_CHUNK.text, [id, position]);
    return row.bytes;
  });
  return fileTypeFromBlob(new StoredFile(read, size)).catch(() => undefined);
}
