import fc from 'fast-check';
import { CsvBroken, csvRows } from './csv-rows.js';

const cellsOf = (text: string): (readonly string[])[] => csvRows(text).map(({ cells }) => cells);

describe('csvRows', () => {
  it.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['a row without an end of line', 'a,b', [['a', 'b']]],
    [
      'lines that end in CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells, also at the end',
      ',a,\n,',
      [
        ['', 'a', ''],
        ['', ''],
      ],
    ],
    ['a comma, a doubled quote and a line break within quotes', '"a,""b""\nc",d', [['a,"b"\nc', 'd']]],
    ['empty lines and a byte order mark', '\uFEFFa\n\n\r\nb\n', [['a'], ['b']]],
    ['spaces, kept as they are', ' a , b ', [[' a ', ' b ']]],
  ])('reads %s', (_what, text, cells) => expect(cellsOf(text)).toEqual(cells));

  it('numbers rows by the line on which they start', () => {
    expect(csvRows('a\n"b\nb"\n\nc').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it.each<[string, string, number, number]>([
    ['a quote that is left open', 'a,b\nc,"d\ne', 2, 2],
    ['a quote within a plain cell', 'a\nb"c"', 2, 1],
    ['text after the closing quote', '"a"b', 1, 1],
  ])('refuses %s', (_what, text, line, column) => {
    expect(() => csvRows(text)).toThrow(CsvBroken);
    expect(() => csvRows(text)).toThrow(expect.objectContaining({ line, column }) as Error);
  });

  it('gives back any cells that were written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', 'é') });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(cellsOf(rows.map((row) => row.map(quoted).join(',')).join('\r\n'))).toEqual(rows);
      }),
    );
  });

  it('takes a megabyte that is one open quote without losing its breath', () => {
    expect(() => csvRows(`"${'a""'.repeat(350_000)}`)).toThrow(CsvBroken);
  });
});
