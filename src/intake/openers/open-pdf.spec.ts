import { lines, pdfOf, type PdfPage, widthOf } from '../../../test/support/pdf-files.js';
import { openPdf } from './open-pdf.js';
import { type OpenedFile } from './opened-file.js';
import { OPENING_LIMITS } from './opening-limits.js';

const open = (...pages: PdfPage[]): Promise<OpenedFile> => openPdf(pdfOf(pages), OPENING_LIMITS);

const LETTER = ['22 November 2021', 'Dear Minister, we write about schools.'];

describe('openPdf', () => {
  it('puts lines together, and parts paragraphs by an empty line', async () => {
    const { text, pages, kind, warnings } = await open({
      words: [
        ...lines(60, 80, ['We write about', 'school food.']),
        ...lines(60, 122, ['We ask you to', 'reply.']),
      ],
    });
    expect(text).toBe('We write about\nschool food.\n\nWe ask you to\nreply.');
    expect({ pages, kind, warnings }).toEqual({ pages: 1, kind: 'pdf', warnings: [] });
  });

  it('joins what a program wrote in pieces, raised letters too', async () => {
    const { text } = await open({
      words: [
        { at: [60, 80], text: 'Before the 22' },
        { at: [60 + widthOf('Before the 22'), 76], text: 'nd', size: 7 },
        { at: [60 + widthOf('Before the 22nd '), 80], text: 'of Nov' },
        { at: [60 + widthOf('Before the 22nd of Nov'), 80], text: 'ember' },
      ],
    });
    expect(text).toBe('Before the 22nd of November');
  });

  it('reads each of two columns down, the longer one to its end', async () => {
    const { text } = await open({
      words: [
        ...lines(60, 80, ['We write to you together about it.']),
        ...lines(60, 122, ['Left one', 'left two', 'left three', 'left four']),
        ...lines(320, 122, ['Right one', 'right two']),
        ...lines(60, 206, ['A line below that goes across the page']),
      ],
    });
    expect(text).toBe(
      'We write to you together about it.\n\nLeft one\nleft two\nleft three\nleft four\n\nRight one\nright two\n\nA line below that goes across the page',
    );
  });

  it('reads three columns of signatories, a role under each name', async () => {
    const { text } = await open({
      words: [
        ...lines(60, 80, ['Yours sincerely, with every good wish,']),
        ...lines(60, 122, ['Jane Example MP', 'Chair']),
        ...lines(220, 122, ['John Fiction MP', 'Vice-Chair']),
        ...lines(380, 122, ['Lord Invented', 'Officer']),
      ],
    });
    expect(text).toMatch(/Jane Example MP\nChair\n\nJohn Fiction MP\nVice-Chair\n\nLord Invented\nOfficer$/);
  });

  it('keeps a number with its point and a label with its value, however far apart', async () => {
    const { text } = await open({
      words: [
        ...lines(60, 80, ['1.', '2.']),
        ...lines(120, 80, ['Publish the plan.', 'Meet the group.']),
        ...lines(60, 150, ['Our ref:', 'Date:']),
        ...lines(160, 150, ['PB/2021/1', '22 November 2021']),
      ],
    });
    expect(text).toBe(
      '1. Publish the plan.\n2. Meet the group.\n\nOur ref: PB/2021/1\nDate: 22 November 2021',
    );
  });

  it('takes away what recurs on each page, and page numbers, and goes on inside the sentence', async () => {
    const page = (number: number, texts: string[]): PdfPage => ({
      words: [
        ...lines(60, 40, ['APPG on Fiction'], 9),
        ...lines(60, 100, texts),
        ...lines(60, 800, ['Registered in Fiction'], 8),
        ...lines(280, 815, [`Page ${number} of 2`], 8),
      ],
    });
    const opened = await open(
      page(1, ['We ask that you', 'answer the']),
      page(2, ['questions below.', 'Yours']),
    );
    expect(opened.text).toBe('We ask that you\nanswer the\nquestions below.\nYours');
    expect(opened).toMatchObject({
      pageHeaders: ['APPG on Fiction'],
      pageFooters: ['Registered in Fiction'],
    });
  });

  it('keeps a letterhead that the first page alone has', async () => {
    const first = { words: [...lines(60, 40, ['House of Commons']), ...lines(60, 100, LETTER)] };
    const { text } = await open(first, { words: lines(60, 100, ['Page two goes on here.', 'Yours']) });
    expect(text).toMatch(/^House of Commons\n/);
  });

  it('keeps links with the words that they lie on', async () => {
    const words = 'See the report at length, or https://fiction.example/b today.';
    const over = (label: string): [number, number, number, number] => {
      const from = 60 + widthOf(words.slice(0, words.indexOf(label)));
      return [from, 70, from + widthOf(label), 84];
    };
    const { text, links } = await open({
      words: [{ at: [60, 80], text: words }],
      links: [
        { area: over('the report'), url: 'https://fiction.example/a' },
        { area: over('https://fiction.example/b'), url: 'https://fiction.example/b' },
      ],
    });
    expect(text).toBe(
      'See [the report](https://fiction.example/a) at length, or https://fiction.example/b today.',
    );
    expect(links).toEqual([{ label: 'the report', url: 'https://fiction.example/a' }]);
  });

  it('tells of a page without text among others', async () => {
    const { warnings } = await open({ words: lines(60, 80, LETTER) }, {});
    expect(warnings).toEqual([
      { code: 'page-without-text', detail: expect.stringContaining('page 2') as string },
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['a scan', pdfOf([{}, {}]), 'scan-without-text'],
    ['one with 10,000 pages', pdfOf(Array.from({ length: 10_000 }, () => ({}))), 'too-many-pages'],
    ['one that is cut off', pdfOf([{ words: lines(60, 80, LETTER) }]).subarray(0, 60), 'file-is-damaged'],
    ['one with a password', pdfOf([{}], LOCKED()), 'file-is-locked'],
  ])('refuses %s', async (_what, bytes, code) => {
    await expect(openPdf(bytes, OPENING_LIMITS)).rejects.toMatchObject({ code });
  });
});

/** What the end of a PDF says that nobody can open without its password. */
function LOCKED(): string {
  const key = 'ab'.repeat(32);
  return `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${key}> /U <${key}> >> /ID [<00> <00>]`;
}
