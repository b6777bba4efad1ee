import { type Piece, piecesByWords, piecesOf, piecesOfLine } from './marked.js';

/** Pieces written down: the words found in square brackets. */
const shown = (pieces: Piece[]): string =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('piecesOf', () => {
  it.each([
    ['plain', 'plain'],
    ['a \u0002kite\u0003 flies', 'a [kite] flies'],
    ['\u0002kites\u0003\u0002 too\u0003', '[kites][ too]'],
    ['<b>\u0002kite\u0003</b>', '<b>[kite]</b>'],
    ['a \u0002kite', 'a [kite]'],
    ['', ''],
  ])('%j', (marked, expected) => {
    expect(shown(piecesOf(marked))).toBe(expected);
  });

  it('gives no empty piece', () => {
    expect(piecesOf('\u0002kite\u0003')).toEqual([{ text: 'kite', isFound: true }]);
  });
});

describe('piecesOfLine', () => {
  it('marks a line that came back whole', () => {
    expect(shown(piecesOfLine('\u0002Kites\u0003 at sea', 'Kites at sea'))).toBe('[Kites] at sea');
  });

  it('shows a line as it is when something was left out of it', () => {
    expect(shown(piecesOfLine('\u0002Kites\u0003  at sea', 'Kites <em>at sea'))).toBe('Kites <em>at sea');
  });
});

describe('piecesByWords', () => {
  it.each([
    ['Tony Lloyd MP', ['tony', 'mp'], '[Tony] Lloyd [MP]'],
    ['TO2021/12345', ['2021/'], 'TO[2021/]12345'],
    ['Tony Lloyd MP', ['nobody'], 'Tony Lloyd MP'],
    ['ann Ann', ['ANN'], '[ann] Ann'],
  ])('%s by %j', (line, words, expected) => {
    expect(shown(piecesByWords(line, words))).toBe(expected);
  });
});
