import { layOut } from './layout-line.js';

/** Every letter is as wide as 1, in bold as 2. */
const measure = (text: string, isStrong: boolean): number => text.length * (isStrong ? 2 : 1);
const lines = (text: string, width: number): string[] =>
  layOut([{ text }], width, measure).map((pieces) => pieces.map((piece) => piece.text).join('|'));

describe('layOut', () => {
  it('fills lines with words; the space at the end of a line needs no room', () => {
    expect(lines('one two three', 7)).toEqual(['one two ', 'three']);
  });

  it('breaks within a word that is wider than a line', () => {
    expect(lines('abcdefgh ij', 5)).toEqual(['abcde', 'fgh ', 'ij']);
  });

  it('draws nothing for what has no sign, and a space for a tab', () => {
    expect(lines('a\tb\r\nc', 9)).toEqual(['a b', 'c']);
  });

  it('begins no line with a space', () => {
    expect(lines('one  two', 4)).toEqual(['one  ', 'two']);
  });

  it('keeps line breaks, and puts what is of another kind where the last ends', () => {
    const [first, second] = layOut(
      [{ text: 'to ' }, { text: 'me', isStrong: true }, { text: '\nnow' }],
      10,
      measure,
    );
    expect(first).toMatchObject([
      { text: 'to ', x: 0, width: 3 },
      { text: 'me', x: 3, width: 4, isStrong: true },
    ]);
    expect(second).toMatchObject([{ text: 'now', x: 0 }]);
  });
});
