import { cleanCharacters } from './clean-characters.js';
import { readColumns } from './columns.js';
import { type Link, unlink } from './links.js';
import { type MappedText } from './mapped-text.js';
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
  const { text, links } = unlink(cleanCharacters(original));
  const straight = readColumns(dropRunningTitles(dropRunningLines(text)));
  return { text: unflatten(mendPunctuation(straight)), links };
}
