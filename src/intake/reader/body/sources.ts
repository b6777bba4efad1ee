import { type Found, inOneLine } from '../text/slice.js';
import { type Link } from '../text/links.js';
import { type MappedText } from '../text/mapped-text.js';

const BARE = /(?:https?:\/\/|www\.)[^\s<>"“”\]|]{3,2000}/gi;
const DEFINITION = /^\s{0,3}(?:\[\^?(\d{1,3}|[\w-]{1,20})\]:?|\(?(\d{1,3})[.)]?)\s+([^\n]{0,400})/;

/** A link or address with the stretch of the original that holds it. */
export interface FoundSource {
  readonly url: Found<string> | null;
  readonly label: Found<string> | null;
  readonly at: number;
}

/** The links and web addresses of a stretch of the cleaned text, in order. Offsets are into the original. */
export function readSources(
  doc: MappedText,
  links: readonly Link[],
  ranges: readonly (readonly [number, number])[],
): FoundSource[] {
  const spans = ranges.map(([from, to]) => doc.original(from, to));
  const isWithin = (at: number): boolean => spans.some(({ start, end }) => at >= start && at <= end);
  const linked = links
    .filter(({ at }) => isWithin(at))
    .map(({ url, label, at }): FoundSource => ({
      url: url === null ? null : { value: url, from: label!.from, to: label!.to, confidence: 0.97 },
      label,
      at,
    }));
  const bare = ranges.flatMap(([from, to]) => bareAddresses(doc, from, to));
  return withoutRepeats(withoutLabels(linked, bare));
}

/** Both kinds in order, without the addresses that are only the label of a link. */
function withoutLabels(linked: readonly FoundSource[], bare: readonly FoundSource[]): FoundSource[] {
  const isLink = new Set(linked);
  let labelEnd = -1;
  const all = [...linked, ...bare].sort(
    (a, b) => a.at - b.at || Number(isLink.has(b)) - Number(isLink.has(a)),
  );
  return all.filter((source) => {
    if (isLink.has(source)) labelEnd = Math.max(labelEnd, source.label?.to ?? -1);
    return isLink.has(source) || source.at >= labelEnd;
  });
}

function bareAddresses(doc: MappedText, from: number, to: number): FoundSource[] {
  const text = doc.text.slice(from, to);
  return [...text.matchAll(BARE)].map((match) => {
    const url = trimAddress(match[0]);
    const { start, end } = doc.original(from + match.index, from + match.index + url.length);
    return {
      url: { value: url, from: start, to: end, confidence: 0.95 },
      label: labelBefore(doc, text, from, match.index),
      at: start,
    };
  });
}

function trimAddress(address: string): string {
  let url = address.replace(/[.,;:!?'’"*]+$/, '');
  while (url.endsWith(')') && url.split('(').length < url.split(')').length)
    url = url.slice(0, -1).replace(/[.,;:]+$/, '');
  return url;
}

/** The words of a footnote before its address. */
function labelBefore(doc: MappedText, text: string, from: number, at: number): Found<string> | null {
  const near = Math.max(0, at - 500);
  const lineFrom = near + text.slice(near, at).lastIndexOf('\n') + 1;
  const line = text.slice(lineFrom, at);
  const note = line.length < 500 ? DEFINITION.exec(line) : null;
  const words = note ? inOneLine(note[3]).replace(/[\s:,(<–-]+$/, '') : '';
  if (!note || words.length < 3) return null;
  const start = lineFrom + line.indexOf(note[3]);
  const span = doc.original(from + start, from + start + words.length);
  return { value: words, from: span.start, to: span.end, confidence: 0.7 };
}

/** An address given twice, in the text and in a note, is one source; placeholders are never the same. */
function withoutRepeats(sources: readonly FoundSource[]): FoundSource[] {
  const seen = new Set<string>();
  return sources.filter(({ url }) => {
    if (!url) return true;
    const key = url.value
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/$/, '');
    return !seen.has(key) && seen.add(key);
  });
}
