import { nestedMail } from '../../../test/support/mail-files.js';
import { bombPdf, endlessPdf, lines, pdfOf } from '../../../test/support/pdf-files.js';
import { MACRO_PART, wordArchive } from '../../../test/support/word-files.js';
import { FileOpener } from './file-opener.js';
import { OPENING_LIMITS } from './opening-limits.js';

/** In the real worker, as npm run build makes it. */
describe('a hostile file', () => {
  const opener = new FileOpener({ ...OPENING_LIMITS, milliseconds: 3000, growthMegabytes: 250 });
  const workers = (): number => (process.report.getReport() as { workers: unknown[] }).workers.length;
  const patient = new FileOpener({ ...OPENING_LIMITS, milliseconds: 30_000, growthMegabytes: 250 });

  it.each<[what: string, name: string, bytes: () => Buffer, code: string]>([
    [
      'a Word file of zeros',
      'a.docx',
      () => wordArchive([{ name: 'z', content: zeros(80) }]),
      'file-unpacks-too-large',
    ],
    [
      'one whose directory lies',
      'a.docx',
      () => wordArchive([{ name: 'z', content: zeros(80), says: 100 }]),
      'file-unpacks-too-large',
    ],
    ['Word with macros', 'a.docx', () => wordArchive([], MACRO_PART), 'file-has-macros'],
    [
      'a PDF of 10,000 pages',
      'a.pdf',
      () => pdfOf(Array.from({ length: 10_000 }, () => ({}))),
      'too-many-pages',
    ],
    ['a mail 5,000 parts deep', 'a.eml', () => nestedMail(5000), 'mail-too-nested'],
    ['a PDF under another name', 'a.docx', () => pdfOf([{}]), 'name-and-content-differ'],
    ['a PDF that unpacks to gigabytes', 'a.pdf', () => bombPdf(4000), 'takes-too-much'],
  ])('is refused and leaves no worker behind: %s', async (_what, name, bytes, code) => {
    await expect(patient.open({ name, bytes: bytes() })).rejects.toMatchObject({ code });
    expect(workers()).toBe(0);
  });

  it('is given up when it never comes to an end, and the next is opened', async () => {
    const both = Promise.allSettled([
      opener.open({ name: 'a.pdf', bytes: endlessPdf() }),
      patient.open({
        name: 'b.pdf',
        bytes: pdfOf([{ words: lines(60, 80, ['Dear Minister, we write to you.']) }]),
      }),
    ]);
    while (workers() === 0) await new Promise((resolve) => setImmediate(resolve));
    const [endless, next] = await both;
    expect(endless).toMatchObject({ status: 'rejected' });
    expect(['takes-too-long', 'takes-too-much']).toContain(
      (endless as { reason: { code: string } }).reason.code,
    );
    expect(next).toMatchObject({ value: { text: 'Dear Minister, we write to you.' } });
    expect(workers()).toBe(0);
  });
});

function zeros(megabytes: number): Buffer {
  return Buffer.alloc(megabytes * 2 ** 20);
}
