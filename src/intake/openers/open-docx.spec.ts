import {
  ExternalHyperlink,
  Footer,
  Header,
  InsertedTextRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { wordOf } from '../../../test/support/word-files.js';
import { openDocx } from './open-docx.js';
import { type OpenedFile } from './opened-file.js';
import { OPENING_LIMITS } from './opening-limits.js';

type Child = Paragraph | Table;

const open = async (...children: Child[]): Promise<OpenedFile> =>
  openDocx(await wordOf({ children }), OPENING_LIMITS);
const paragraphs = (...texts: string[]): Paragraph[] => texts.map((text) => new Paragraph(text));
const point = (text: string): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'points', level: 0 } });
const table = (...rows: string[][][]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((texts) => new TableCell({ children: paragraphs(...texts) })) }),
    ),
  });

describe('openDocx', () => {
  it('keeps paragraphs, numbered points and bullets', async () => {
    const bullet = new Paragraph({ text: 'A bullet', bullet: { level: 0 } });
    const { text } = await open(
      ...paragraphs('Dear Minister,', 'We ask:'),
      point('Publish it'),
      point('Meet us'),
      bullet,
    );
    expect(text).toBe('Dear Minister,\n\nWe ask:\n\n1. Publish it\n2. Meet us\n\n• A bullet');
  });

  it('takes paragraphs for lines where empty ones part them', async () => {
    const { text } = await open(
      ...paragraphs(
        '22 November 2021',
        '',
        'Jane Example MP',
        'Secretary of State',
        '',
        'Dear Minister,',
        '',
        'We ask.',
        '',
        '',
        'Yours,',
      ),
    );
    expect(text).toBe(
      '22 November 2021\n\nJane Example MP\nSecretary of State\n\nDear Minister,\n\nWe ask.\n\nYours,',
    );
  });

  it('writes links as label and address, once where they are the same', async () => {
    const link = (label: string, url: string): ExternalHyperlink =>
      new ExternalHyperlink({ children: [new TextRun({ text: label, bold: true })], link: url });
    const { text, links } = await open(
      new Paragraph({
        children: [
          new TextRun('See '),
          link('the report', 'https://fiction.example/a'),
          new TextRun(' or '),
          link('www.fiction.example', 'https://www.fiction.example/'),
          new TextRun('.'),
        ],
      }),
    );
    expect(text).toBe('See [the report](https://fiction.example/a) or www.fiction.example.');
    expect(links).toEqual([{ label: 'the report', url: 'https://fiction.example/a' }]);
  });

  it('writes a table of facts row by row, and one that lays out the page cell by cell', async () => {
    const { text } = await open(
      table([['Our ref'], ['PB/1']], [['Your ref'], ['X/2']]),
      ...paragraphs('Yours,'),
      table([
        ['Jane Example MP', 'Chair'],
        ['John Fiction MP', 'Officer'],
      ]),
    );
    expect(text).toBe(
      'Our ref\tPB/1\nYour ref\tX/2\n\nYours,\n\nJane Example MP\nChair\n\nJohn Fiction MP\nOfficer',
    );
  });

  it('keeps what is at the top and foot of the pages apart', async () => {
    const opened = await openDocx(
      await wordOf({
        headers: { default: new Header({ children: paragraphs('APPG on Fiction & Food') }) },
        footers: { default: new Footer({ children: paragraphs('Registered in Fiction') }) },
        children: paragraphs('Dear Minister,'),
      }),
      OPENING_LIMITS,
    );
    expect(opened).toMatchObject({
      text: 'Dear Minister,',
      pageHeaders: ['APPG on Fiction & Food'],
      pageFooters: ['Registered in Fiction'],
    });
  });

  it('tells of tracked changes', async () => {
    const change = new InsertedTextRun({ text: 'or else', id: 1, author: 'A', date: '2021-11-22T10:00:00Z' });
    const { text, warnings } = await open(new Paragraph({ children: [new TextRun('Reply '), change] }));
    expect(text).toBe('Reply or else');
    expect(warnings).toEqual([expect.objectContaining({ code: 'tracked-changes' })]);
  });
});
