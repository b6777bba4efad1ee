import { isSame } from './html-text.js';
import { type Piece } from './pdf-pieces.js';

/** Words that stand together on a line, with no wide gap in them. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** What stands on one baseline, from left to right. `y` is measured from the top of the page. */
export interface Line {
  readonly y: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** How wide, in heights of a letter, a gap is that words of one column don't have between them. */
const WIDE = 1.3;

/** How wide a gap is that stands for a space. */
const SPACE = 0.13;

/** The number of a point or a label before what it labels: the gap after it is no gap between columns. */
const LEADS_ON = /^(\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[•·‣▪◦●–—*-]|.{1,40}:)$/i;

/** The pieces of a page as lines, from top to bottom. Raised letters, as in 22nd, belong to the line they are raised from. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const current = lines.at(-1);
    if (current && isOnLine(current, piece)) current.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

function isOnLine(line: readonly Piece[], { y, height }: Piece): boolean {
  const { y: baseline, height: tallest } = tallestOf(line);
  return Math.abs(y - baseline) <= Math.max(height, tallest) / 2;
}

function tallestOf(line: readonly Piece[]): Piece {
  return line.reduce((tallest, piece) => (piece.height > tallest.height ? piece : tallest));
}

function lineOf(pieces: readonly Piece[]): Line {
  const { y, height } = tallestOf(pieces);
  const groups: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const current = groups.at(-1);
    const last = current?.at(-1);
    const isFar = last !== undefined && piece.x - (last.x + last.width) > WIDE * height;
    if (current && (!isFar || LEADS_ON.test(wordsOf(current)))) current.push(piece);
    else groups.push([piece]);
  }
  return { y, height, segments: groups.map(segmentOf) };
}

function segmentOf(pieces: readonly Piece[]): Segment {
  const { x, width } = pieces.at(-1)!;
  return { left: pieces[0].x, right: x + width, text: wordsOf(pieces) };
}

function wordsOf(pieces: readonly Piece[]): string {
  let text = '';
  for (let at = 0; at < pieces.length;) {
    const { url } = pieces[at];
    let end = at + 1;
    while (end < pieces.length && pieces[end].url === url) end += 1;
    const words = joined(pieces.slice(at, end));
    const before = at > 0 ? gapBetween(pieces[at - 1], pieces[at]) : '';
    text += before + (url === null ? words : asLink(words, url));
    at = end;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece, at) => (at > 0 ? gapBetween(pieces[at - 1], piece) : '') + piece.text).join('');
}

function gapBetween(before: Piece, after: Piece): string {
  const gap = after.x - (before.x + before.width);
  return gap > SPACE * Math.min(before.height, after.height) ? ' ' : '';
}

function asLink(words: string, url: string): string {
  const label = words.trim();
  return isSame(label, url) ? words : words.replace(label, () => `[${label}](${url})`);
}
