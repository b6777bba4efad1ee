import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from '../sections/letter-ref.js';
import { type Block, type Cell, type Column, type Line, type Row, type Run } from './report-document.js';

/** Words as a cell; nothing for null. */
export const text = (words: string | null | undefined): Cell => ({
  kind: 'text',
  line: words ? [{ text: words }] : [],
});
export const number = (value: number | null | undefined): Cell => ({ kind: 'number', value: value ?? null });
export const day = (value: IsoDate | null | undefined): Cell => ({ kind: 'day', value: value ?? null });

/** A line of several pieces; what is nothing is left out, and words that follow each other are one piece. */
export function line(...pieces: (Run | string | null | undefined | false)[]): Line {
  const runs: Run[] = [];
  for (const piece of pieces) {
    if (!piece) continue;
    const run = typeof piece === 'string' ? { text: piece } : piece;
    const last = runs.at(-1);
    if (last && last.letter === run.letter && last.isStrong === run.isStrong) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else runs.push(run);
  }
  return runs;
}

export const strong = (words: string): Run => ({ text: words, isStrong: true });

/** The reference of a letter, which leads to it. */
export const reference = ({ id, reference: name }: LetterRef): Run => ({ text: name, letter: id });

/** The references of letters in a row, each leading to its own. */
export const references = (letters: readonly LetterRef[]): Line =>
  letters.flatMap((letter, at) => [...(at > 0 ? [{ text: ', ' }] : []), reference(letter)]);

/** A letter as a line names it: its reference, then its subject. */
export const letterLine = (letter: LetterRef): Line => line(reference(letter), ` ${letter.subject}`);

/** Columns with a letter: one on a page, two in a spreadsheet. */
export const LETTER_COLUMNS: readonly Column[] = [
  { heading: 'Letter', width: 30, only: 'pages' },
  { heading: 'Reference', width: 16, only: 'sheets' },
  { heading: 'Subject', width: 50, only: 'sheets' },
];

/** The cells for `LETTER_COLUMNS`. */
export const letterCells = (letter: LetterRef): Row => [
  { kind: 'text', line: letterLine(letter) },
  { kind: 'text', line: [reference(letter)] },
  text(letter.subject),
];

export const paragraph = (...pieces: Parameters<typeof line>): Block => ({
  kind: 'paragraph',
  line: line(...pieces),
});
export const heading = (words: string): Block => ({ kind: 'heading', text: words });

/** A column, by its heading and width. */
export const column = (name: string, width: number, more: Partial<Column> = {}): Column => ({
  heading: name,
  width,
  ...more,
});

/** What each item becomes, made as it is asked for: a long report is not held twice. */
export function lazily<From, To>(items: readonly From[], make: (item: From) => To): Iterable<To> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
}

/** By when a thing is to be done, or since when it should have been: `, by 3 May 2022`. */
export function byDay(by: IsoDate | null, asOf: IsoDate): string {
  if (by === null) return '';
  if (by === asOf) return ', today';
  return `, ${by < asOf ? 'due since' : 'by'} ${formatDay(by)}`;
}

/** With a capital at the start, as a sentence has. */
export const upperFirst = (words: string): string => words[0].toUpperCase() + words.slice(1);

/** A code of the API as words: `awaiting_reply` is “Awaiting reply”. */
export function label(code: string): string {
  return upperFirst(code.replaceAll('_', ' '));
}
