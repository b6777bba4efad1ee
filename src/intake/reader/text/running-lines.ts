import { type MappedText, MappedTextBuilder } from './mapped-text.js';
import { linesOf, type Slice } from './slice.js';

const PAGE_NUMBER =
  /^\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|\[?\d{1,3}\]?|(?:page|tudalen|p\.)\s*\d{1,3}(?:\s*(?:of|o|\/)\s*\d{1,3})?|\d{1,3}\s*(?:of|\/)\s*\d{1,3}|.{0,30}(?:continued|contd\.?|cont'd)(?: overleaf)?[./]{0,3})\s*$/i;
const WITH_NUMBER = /(?:\b(?:page|tudalen)\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?\s*$|^\s*\d{1,3}\s{2,}/i;

/**
 * Takes away page numbers and the lines that recur with a page number; a sentence that a page break cut in two is
 * joined again.
 */
export function dropRunningLines(source: MappedText): MappedText {
  const lines = linesOf({ text: source.text, from: 0 });
  const counts = new Map<string, number>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isDropped = (line: Slice): boolean => {
    const key = keyOf(line);
    return isPageNumber(line) || (key !== null && (counts.get(key) ?? 0) > 1);
  };
  const dropped = lines.map(isDropped);
  dropTitlesByNumbers(lines, dropped);
  if (!dropped.includes(true)) return source;
  return join(source, lines, dropped);
}

/** A title without a number recurs right above or below the page numbers, and stands elsewhere too. */
function dropTitlesByNumbers(lines: readonly Slice[], dropped: boolean[]): void {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const isTitle = (at: number): boolean => {
    const text = lines[at]?.text.trim() ?? '';
    return text.length > 3 && text.length < 120 && (counts.get(text) ?? 0) > 1;
  };
  lines.forEach((line, at) => {
    if (!dropped[at] || !isPageNumber(line)) return;
    for (const [step, end] of [
      [1, lines.length],
      [-1, -1],
    ]) {
      let next = at + step;
      while (next !== end && lines[next].text.trim() === '' && Math.abs(next - at) < 4) next += step;
      if (isTitle(next)) dropped[next] = true;
    }
  });
}

/** What a running line is known by: its words without the number that differs; null for other lines. */
function keyOf(line: Slice): string | null {
  const text = line.text.trim();
  if (text.length < 8 || text.length > 120 || !WITH_NUMBER.test(line.text)) return null;
  const key = text
    .replace(WITH_NUMBER, '')
    .replace(/[\s|·–—-]+$/, '')
    .trim()
    .toLowerCase();
  return key.length >= 6 &&
    !/\b(?:january|february|march|april|may|june|july|august|september|october|november|december)$|[.;,?]$/.test(
      key,
    )
    ? key
    : null;
}

function isPageNumber({ text }: Slice): boolean {
  return text.length < 60 && PAGE_NUMBER.test(text);
}

function join(source: MappedText, lines: readonly Slice[], dropped: readonly boolean[]): MappedText {
  const builder = new MappedTextBuilder(source.text.length);
  let last = '';
  let index = 0;
  while (index < lines.length) {
    const until = endOfGap(lines, dropped, index);
    const next = lines[until]?.text ?? '';
    const cut =
      until > index && last !== '' && !/[.!?:;]["'”’)]*\s*$/.test(last) && /^\s*[a-z\d(]/.test(next);
    if (until > index && !cut) builder.insert('\n', source, lines[index].from);
    if (until < lines.length)
      builder.copy(source, lines[until].from, lines[until].from + lines[until].text.length + 1);
    last = next;
    index = until + 1;
  }
  return builder.build();
}

/** The first line after a gap of dropped and blank lines; the same line where there is no such gap. */
function endOfGap(lines: readonly Slice[], dropped: readonly boolean[], index: number): number {
  let until = index;
  let any = false;
  while (until < lines.length && (dropped[until] || lines[until].text.trim() === '')) {
    any ||= dropped[until];
    until += 1;
  }
  return any ? until : index;
}
