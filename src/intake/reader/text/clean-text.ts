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
}

/** Makes a pasted, scanned or exported text readable without losing where each character came from. */
export function cleanText(original: string): CleanText {
  const { text, links } = unlink(withoutGaps(cleanCharacters(original)));
  const straight = readColumns(dropRunningTitles(dropRunningLines(text)));
  return { text: unflatten(mendPunctuation(straight)), links };
}

/** Runs of blank lines say no more than two do. */
function withoutGaps(source: MappedText): MappedText {
  const edits = [...source.text.matchAll(/\n(?=\n)\n{3,}/g)].map(({ index, 0: { length } }) => ({
    from: index + 3,
    to: index + length,
  }));
  return replaceStretches(source, edits);
}
