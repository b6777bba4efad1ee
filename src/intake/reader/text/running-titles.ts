import { type MappedText, replaceStretches } from './mapped-text.js';

const NUMBERED = /((?:[\p{L}’'-]+ ){2,8})(\d{1,2})(?= |$)/gu;
const PAGE = / (?:Page|Tudalen) \d{1,3} (?:of|o) \d{1,3}(?= |$)/gm;
const SHORTEST_FLAT_LINE = 600;

/**
 * Takes running titles with page numbers out of a text that has lost its lines, as `Letter on halls 2` in the middle
 * of a sentence: the same words before the numbers 1, 2 and so on.
 */
export function dropRunningTitles(source: MappedText): MappedText {
  const { text } = source;
  if (text.length > 60_000 || !text.split('\n').some(({ length }) => length > SHORTEST_FLAT_LINE))
    return source;
  const pages = [...text.matchAll(PAGE)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  if (pages.length > 0) return replaceStretches(source, pages);
  for (const match of text.matchAll(NUMBERED)) {
    if (match[2] !== '1') continue;
    const words = match[1].trim().split(' ');
    for (let skip = 0; skip <= words.length - 2; skip += 1) {
      const title = words.slice(skip).join(' ');
      if (/^\p{Lu}/u.test(title) && title.length >= 8 && text.includes(`${title} 2`))
        return without(source, title);
    }
  }
  return source;
}

function without(source: MappedText, title: string): MappedText {
  const edits = [];
  for (let at = source.text.indexOf(title); at >= 0; at = source.text.indexOf(title, at + title.length)) {
    const number = /^ \d{1,2}(?:\s|$)/.exec(source.text.slice(at + title.length, at + title.length + 4));
    if (number) edits.push({ from: at, to: at + title.length + number[0].length });
  }
  return replaceStretches(source, edits);
}
