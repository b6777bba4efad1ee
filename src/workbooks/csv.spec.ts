import { isoDate } from '../deadlines/iso-date.js';
import { csvOf } from './csv.js';
import { type Cell, day, text, whole } from './table.js';

/** The line of a table with one row of these cells. */
const line = (...cells: Cell[]): string =>
  csvOf(
    cells.map((cell, index) => ({ heading: `H${index}`, width: 1, cell: () => cell })),
    ['row'],
  ).split('\r\n')[1];

describe('csvOf', () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    const columns = [{ heading: 'A "b"', width: 1, cell: (row: string) => text(row) }];
    expect(csvOf(columns, ['one', 'two'])).toBe('\uFEFF"A ""b"""\r\none\r\ntwo\r\n');
  });

  it('writes days, numbers and nothing', () => {
    expect(line(day(isoDate('2021-12-20')), whole(-3), whole(null), text(null), day(null))).toBe(
      '2021-12-20,-3,,,',
    );
  });

  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "so"', '"say ""so"""'],
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', "'  =1+1"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['a-b', 'a-b'],
  ])('the text %j is %s', (value, field) => {
    expect(line(text(value))).toBe(field);
  });

  it('keeps a line break within its field', () => {
    const columns = [{ heading: 'H', width: 1, cell: (row: string) => text(row) }];
    expect(csvOf(columns, ['one\ntwo'])).toContain('"one\ntwo"\r\n');
  });
});
