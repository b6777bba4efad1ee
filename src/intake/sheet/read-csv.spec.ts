import { readSheets } from './read-sheets.js';
import { readCsv } from './read-csv.js';

const HEADINGS = ['Subject', 'To', 'Notes'];
const TEXT = 'Subject,To,Notes\r\n"Café, closed",Zoë,"two\r\nlines"\r\n';

function utf16(text: string, isBig: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('readCsv', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
    ['UTF-16, little end first', utf16(TEXT, false)],
    ['UTF-16, big end first', utf16(TEXT, true)],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
  ])('reads %s', (_name, bytes) => {
    const sheet = readCsv(bytes);
    expect(sheet.headings).toEqual(HEADINGS);
    expect(sheet.rows).toEqual([{ number: 2, cells: ['Café, closed', 'Zoë', 'two\nlines'] }]);
  });

  it('reads the dashes and quotes of Windows-1252', () => {
    const bytes = Buffer.from([...Buffer.from('Subject,To\nA '), 0x96, ...Buffer.from(' B,'), 0x93, 0x94]);
    expect(readCsv(bytes).rows[0].cells).toEqual(['A – B', '“”']);
  });

  it.each([
    ['semicolons', 'Subject;To;Notes\n"a; b";c, d;e\n', ['a; b', 'c, d', 'e']],
    ['tabs', 'Subject\tTo\tNotes\na, b\tc; d\te\n', ['a, b', 'c; d', 'e']],
    ['commas', 'Subject,To,Notes\na;b,"c,d",e\n', ['a;b', 'c,d', 'e']],
    ['what its first line says', 'sep=|\nSubject|To|Notes\na|b|c\n', ['a', 'b', 'c']],
  ])('takes %s between cells', (_name, text, cells) => {
    const sheet = readCsv(Buffer.from(text));
    expect(sheet.headings).toEqual(HEADINGS);
    expect(sheet.rows.map((row) => row.cells)).toEqual([cells]);
  });

  it('skips a title and empty rows, and counts rows as the spreadsheet does', () => {
    const sheet = readCsv(Buffer.from('Our letters,,\n\nSubject,To,Notes\na,b,c\n,,\nd,,\n'));
    expect(sheet.headings).toEqual(HEADINGS);
    expect(sheet.rows).toEqual([
      { number: 4, cells: ['a', 'b', 'c'] },
      { number: 6, cells: ['d', '', ''] },
    ]);
  });

  it('takes off the apostrophe that keeps a text from being a formula', () => {
    const sheet = readCsv(Buffer.from("Subject,To\n'=1+1,'tis\n"));
    expect(sheet.rows[0].cells).toEqual(['=1+1', "'tis"]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['headings alone', Buffer.from('Subject,To\n'), 'no-rows'],
    ['an open quotation mark', Buffer.from('Subject,To\n"a,b\n'), 'csv-unreadable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]), 'not-a-sheet'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
    ['a broken archive', Buffer.from('PK\u0003\u0004broken'), 'xlsx-unreadable'],
    ['too many rows', Buffer.from('A,B\n' + 'a,b\n'.repeat(20_001)), 'too-many-rows'],
  ])('refuses %s', async (_name, bytes, code) => {
    await expect(readSheets(bytes)).rejects.toMatchObject({ code });
  });
});
