import { part, type Slice, trimmed } from '../text/slice.js';
import { ABBREVIATIONS } from '../words/letter-words.data.js';

const END = /[.!?…]["'”’)\]]{0,3}(?=\s+["'“‘([]{0,2}[\p{Lu}\d])|[.!?]["'”’)\]]{0,2}$/gu;
const LONGEST = 1500;

/** A sentence, and the same with what is quoted in it blanked: as long, so that offsets fit both. */
export interface Sentence extends Slice {
  readonly plain: string;
}

/** Cuts a paragraph into sentences; a full stop after an abbreviation or an initial ends none. */
export function sentencesOf(paragraph: Slice): Sentence[] {
  const blanked = blankQuotes(paragraph.text);
  const sentences: Sentence[] = [];
  let at = 0;
  const add = (from: number, to: number): void => {
    const sentence = trimmed(part(paragraph, from, to));
    const start = sentence.from - paragraph.from;
    const plain = blanked.slice(start, start + sentence.text.length);
    if (sentence.text !== '') sentences.push({ ...sentence, plain });
  };
  const take = (to: number): void => {
    for (; to - at > LONGEST; at += LONGEST) add(at, at + LONGEST);
    add(at, to);
    at = to;
  };
  for (const match of paragraph.text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isAbbreviation(paragraph.text, match.index)) continue;
    take(end);
  }
  take(paragraph.text.length);
  return sentences;
}

function isAbbreviation(text: string, stop: number): boolean {
  const word = /[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(0, stop - 14), stop))?.[0] ?? '';
  return ABBREVIATIONS.has(word.toLowerCase())
    ? !/^(?:am|pm|no|may|co|inc|a\.m|p\.m|etc)$/i.test(word) ||
        (/^no$/i.test(word) && /^\.\s+\d/.test(text.slice(stop)))
    : /^\p{Lu}$/u.test(word) && word !== 'I';
}

/**
 * The text with what stands in quotation marks blanked, each character by a space, so that offsets still fit. A mark that is
 * opened again before it is closed quotes nothing.
 */
function blankQuotes(text: string): string {
  return text.replace(
    /"[^"\n]{2,900}"|“[^“”]{2,900}”|(?<=^|[\s(])‘[^’]{2,600}’(?=[\s.,;:?!)]|$)|(?<=^|[\s(])'[^'\n]{12,400}'(?=[\s.,;:?!)]|$)/g,
    (quoted) => ' '.repeat(quoted.length),
  );
}
