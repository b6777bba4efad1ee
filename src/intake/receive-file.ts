import { createHash } from 'node:crypto';
import { atMost } from '../errors/at-most.js';
import { type GivenFile } from './openers/kind-of-file.js';

/** A file on its way in, which is kept nowhere. */
export interface SentFile {
  readonly name: string;
  readonly declaredType: string;
  content(): AsyncIterable<Buffer>;
  /** Asked once the content was read. @throws InvalidInput when more comes than the file */
  finish(): Promise<void>;
}

/** A file that is here whole. `sha256` is in hexadecimal. */
export interface ReceivedFile extends GivenFile {
  readonly sha256: string;
}

/**
 * Takes a file into memory.
 *
 * @throws TooLarge as soon as it has more than `most` bytes
 */
export async function receiveFile(file: SentFile, most: number): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  for await (const piece of atMost(most, file.content(), tooLarge)) {
    hash.update(piece);
    pieces.push(piece);
  }
  await file.finish();
  const { name, declaredType } = file;
  return { name, declaredType, bytes: Buffer.concat(pieces), sha256: hash.digest('hex') };
}

const tooLarge = (most: string): string =>
  `The file has more than ${most}, the most that a letter’s file may have. Nothing of it was kept. Choose a smaller one.`;
