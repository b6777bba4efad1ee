import { fileTypeFromBuffer } from 'file-type';
import { typeOfFile } from '../../attachments/type-of-file.js';
import { decodeText } from '../decode-text.js';
import { type FileKind } from './opened-file.js';
import { Unreadable } from './refusals.js';

const KINDS: Readonly<Record<string, FileKind>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'message/rfc822': 'eml',
};

const EXTENSIONS: Readonly<Record<string, string>> = { 'text/markdown': '.md', 'message/rfc822': '.eml' };

/** Compound files: Word before 2007, and any Office file that is locked with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** A file's bytes, the name it was given, and what its sender says it is; that only counts where the name says nothing. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly declaredType?: string;
}

/**
 * What a file is by its content, by the rules that attachments go by.
 *
 * @throws InvalidInput name-and-content-differ when its name says something else
 * @throws Unreadable when it is of a kind that letters are not read from
 */
export async function kindOfFile({ bytes, name, declaredType = '' }: GivenFile): Promise<FileKind> {
  refuseOldWord(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const marks = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (marks?.mime.includes('macroenabled')) throw new Unreadable('file-has-macros');
  const named = /\.[a-z0-9]{1,10}$/i.test(name) ? name : name + (EXTENSIONS[declaredType] ?? '');
  const { mediaType } = typeOrRefusal(named, { marks, text: decodeText(bytes)?.text ?? null });
  const kind = KINDS[mediaType] as FileKind | undefined;
  if (!kind) throw new Unreadable('file-kind-not-read');
  return kind;
}

function typeOrRefusal(...[name, signs]: Parameters<typeof typeOfFile>): ReturnType<typeof typeOfFile> {
  try {
    return typeOfFile(name, signs);
  } catch (error) {
    if ((error as { code?: string }).code === 'type-not-allowed') throw new Unreadable('file-kind-not-read');
    throw error;
  }
}

function refuseOldWord(bytes: Buffer): void {
  if (!bytes.subarray(0, 8).equals(COMPOUND)) return;
  throw new Unreadable(bytes.includes(LOCKED) ? 'file-is-locked' : 'word-is-old');
}
