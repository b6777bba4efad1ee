/** Stand around each word found, in what the database gives. Texts that have them of their own are rid of them first. */
export const MARK_START = '\u0002';
export const MARK_END = '\u0003';

/** A piece of a text: one that was searched for, or what stands between. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** The pieces of a text with marks in it, in order, none of them empty. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(MARK_START)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isFound: false }];
      const [found, ...after] = part.split(MARK_END);
      return [
        { text: found, isFound: true },
        { text: after.join(''), isFound: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/**
 * The same of a line that must be shown as it is: PostgreSQL leaves out of a headline what looks like markup. When it did,
 * the whole line without a mark.
 */
export function piecesOfLine(marked: string, line: string): Piece[] {
  const pieces = piecesOf(marked);
  return pieces.map(({ text }) => text).join('') === line ? pieces : [{ text: line, isFound: false }];
}

/** The pieces of a line in which these words stand one after another, in any case, with anything between. */
export function piecesByWords(line: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let rest = line;
  for (const word of words) {
    const at = rest.toLowerCase().indexOf(word.toLowerCase());
    if (at < 0) break;
    pieces.push({ text: rest.slice(0, at), isFound: false });
    pieces.push({ text: rest.slice(at, at + word.length), isFound: true });
    rest = rest.slice(at + word.length);
  }
  return [...pieces, { text: rest, isFound: false }].filter(({ text }) => text !== '');
}
