import { type MappedText, replaceStretches } from './mapped-text.js';

const BROKEN_WORD = /(?<=\p{Ll})-[ ]{0,4}\n[ ]{0,80}(?=\p{Ll})/gu;
const SPACE_BEFORE = /(?<=[\p{L}\p{N})”"]) (?=[,.;:!?](?:\s|$))/gu;
const FOOTNOTE_MARK = /(?<=[\p{L}.,;:!?)”"'’])(?: ?\[\^?\d{1,3}\](?!:)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})/gu;

/** Joins words that a line end broke, and takes away spaces before punctuation and the marks of footnotes. */
export function mendPunctuation(source: MappedText): MappedText {
  const edits = [BROKEN_WORD, SPACE_BEFORE, FOOTNOTE_MARK].flatMap((pattern) =>
    [...source.text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    })),
  );
  return replaceStretches(
    source,
    edits.sort((a, b) => a.from - b.from),
  );
}
