import { cleanCharacters } from './clean-characters.js';
import { readColumns } from './columns.js';
import { type Link, unlink } from './links.js';
import { type MappedText, replaceStretches } from './mapped-text.js';
import { mendPunctuation } from './punctuation.js';
import { dropRunningLines } from './running-lines.js';
import { dropRunningTitles } from './running-titles.js';
import { unflatten } from './unflatten.js';

/** The text as it is read, and the links that stood in it. */
export interface CleanText {
  readonly text: MappedText;
  readonly links: readonly Link[];
  /** Whether the middle of a text far longer than any letter was left unread. */
  readonly isTooLong: boolean;
}

const LONGEST_READ = 200_000;
const FIRST_READ = 90_000;
const LAST_READ = 35_000;

/** Makes a pasted, scanned or exported text readable without losing where each character came from. */
export function cleanText(original: string): CleanText {
  const { text, links } = unlink(withoutGaps(cleanCharacters(original, stretchesToRead(original))));
  const straight = readColumns(dropRunningTitles(dropRunningLines(text)));
  return { text: unflatten(mendPunctuation(straight)), links, isTooLong: original.length > LONGEST_READ };
}

/** The whole of a text, or the beginning and the end of one that is far longer than any letter. */
function stretchesToRead({ length }: string): readonly (readonly [number, number])[] {
  if (length <= LONGEST_READ) return [[0, length]];
  return [
    [0, FIRST_READ],
    [length - LAST_READ, length],
  ];
}

/** Runs of blank lines say no more than two do. */
function withoutGaps(source: MappedText): MappedText {
  const edits = [...source.text.matchAll(/\n(?=\n)\n{3,}/g)].map(({ index, 0: { length } }) => ({
    from: index + 3,
    to: index + length,
  }));
  return replaceStretches(source, edits);
}
