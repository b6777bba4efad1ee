import { decodeText } from '../decode-text.js';
import { openContent } from './open-content.js';
import { type OpenedFile } from './opened-file.js';
import { OPENING_LIMITS } from './opening-limits.js';
import { MACRO_PART, wordArchive } from '../../../test/support/word-files.js';
import { pdfOf, lines } from '../../../test/support/pdf-files.js';
import { zipOf } from '../../../test/support/zip-files.js';
import { EXE, PNG, RTF } from '../../../test/support/sample-files.js';

const open = (name: string, bytes: Buffer | string, declaredType?: string): Promise<OpenedFile> =>
  openContent({ name, bytes: Buffer.from(bytes), declaredType }, OPENING_LIMITS);

const UTF16 = Buffer.from('\ufeffDear Minister, £5 “now”', 'utf16le');
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('openContent', () => {
  it.each<[string, Buffer | string, string, string]>([
    ['a.txt', 'Dear Minister,\r\n\r\n\r\n\r\nYours  \r\n', 'text', 'Dear Minister,\n\n\nYours'],
    ['a.md', '# Letter', 'markdown', '# Letter'],
    ['letter', 'Dear Minister,', 'text', 'Dear Minister,'],
    ['a.txt', '\ufeffDear Minister,', 'text', 'Dear Minister,'],
    ['a.txt', UTF16, 'text', 'Dear Minister, £5 “now”'],
    ['a.txt', Buffer.from(UTF16).swap16(), 'text', 'Dear Minister, £5 “now”'],
    ['a.txt', Buffer.from([0x93, 0x41, 0x94, 0x20, 0xa3, 0x35]), 'text', '“A” £5'],
  ])('reads %s %#', async (name, bytes, kind, text) => {
    expect(await open(name, bytes)).toMatchObject({ kind, text });
  });

  it('says when it had to guess the encoding', async () => {
    const { warnings } = await open('a.txt', Buffer.from([0xa3, 0x35]));
    expect(warnings).toEqual([expect.objectContaining({ code: 'encoding-guessed' })]);
  });

  it('goes by the type that was declared where the name says nothing', async () => {
    expect(await open('letter', '# Letter', 'text/markdown')).toMatchObject({ kind: 'markdown' });
    expect(await open('letter.txt', '# Letter', 'text/markdown')).toMatchObject({ kind: 'text' });
  });

  it.each<[what: string, name: string, bytes: Buffer | string, code: string]>([
    ['nothing', 'a.txt', '', 'file-empty'],
    ['blanks', 'a.txt', ' \n ', 'file-empty'],
    ['text called PDF', 'a.pdf', 'Dear Minister,', 'name-and-content-differ'],
    ['a PDF called text', 'a.txt', pdfOf([{ words: lines(60, 80, ['Dear']) }]), 'name-and-content-differ'],
    ['a PDF called Word', 'a.docx', pdfOf([{}]), 'name-and-content-differ'],
    ['a program called text', 'a.txt', EXE, 'name-and-content-differ'],
    ['a NUL in text', 'a.txt', 'Dear\0Minister', 'name-and-content-differ'],
    ['a picture', 'a.png', PNG, 'file-kind-not-read'],
    ['RTF', 'a.rtf', RTF, 'file-kind-not-read'],
    ['a program', 'a.exe', EXE, 'file-kind-not-read'],
    ['any archive', 'a.zip', zipOf([{ name: 'a.txt', content: 'a' }]), 'file-kind-not-read'],
    ['Word of the old kind', 'a.doc', Buffer.concat([COMPOUND, Buffer.alloc(600)]), 'word-is-old'],
    [
      'Word with a password',
      'a.docx',
      Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')]),
      'file-is-locked',
    ],
    ['Word with macros', 'a.docm', wordArchive([], MACRO_PART), 'file-has-macros'],
    ['Word with macros called without', 'a.docx', wordArchive([], MACRO_PART), 'file-has-macros'],
    [
      'macros hidden in Word',
      'a.docx',
      wordArchive([{ name: 'word/vbaProject.bin', content: 'x' }]),
      'file-has-macros',
    ],
    ['a million letters', 'a.txt', 'a '.repeat(600_000), 'text-too-long'],
  ])('refuses %s', async (_what, name, bytes, code) => {
    await expect(open(name, bytes)).rejects.toMatchObject({ code });
  });
});

describe('decodeText', () => {
  it.each<[string, Buffer, string | null]>([
    ['UTF-8', Buffer.from('£'), 'utf-8'],
    ['Windows-1252', Buffer.from([0xa3]), 'windows-1252'],
    ['half of UTF-16', UTF16.subarray(0, 5), null],
    ['a control character', Buffer.from([0x41, 0x07]), null],
  ])('of %s', (_what, bytes, encoding) => {
    expect(decodeText(bytes)?.encoding ?? null).toBe(encoding);
  });
});
