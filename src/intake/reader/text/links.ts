import { type MappedText, replaceStretches } from './mapped-text.js';
import { type Found } from './slice.js';

/** A link as it stood in the text: `from` and `to` are offsets into the original text. */
export interface Link {
  readonly url: string | null;
  readonly label: Found<string> | null;
  /** Where it begins, to keep links in order. */
  readonly at: number;
}

/** A text without link marks, and what they pointed at. */
export interface Unlinked {
  readonly text: MappedText;
  readonly links: readonly Link[];
}

const MARKDOWN =
  /\[([^[\]\n]{1,300})\]\(\s*<?([^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,500})?)>?(?:\s+"[^"\n]{0,200}")?\s*\)/g;
const EMPHASIS = /(\*\*|__)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1/g;
const HEADING = /^#{1,6} +/gm;

interface Edit {
  from: number;
  to: number;
  keep?: readonly [number, number];
}

/**
 * Leaves the label of each Markdown link and takes away the rest, so that sentences and names read as printed;
 * emphasis and heading marks go too. Positions of the labels are offsets into the original text.
 */
export function unlink(source: MappedText): Unlinked {
  const links: Link[] = [];
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(MARKDOWN)) {
    const from = match.index;
    const labelFrom = from + 1;
    const labelTo = labelFrom + match[1].length;
    edits.push({ from, to: from + match[0].length, keep: [labelFrom, labelTo] });
    if (/^mailto:/i.test(match[2])) continue;
    const { start, end } = source.original(labelFrom, labelTo);
    const label = { value: match[1].trim(), from: start, to: end, confidence: 0.98 };
    links.push({ url: /^#?$/.test(match[2]) ? null : match[2], label, at: start });
  }
  for (const match of source.text.matchAll(EMPHASIS)) {
    const from = match.index + match[1].length;
    edits.push({
      from: match.index,
      to: match.index + match[0].length,
      keep: [from, from + match[2].length],
    });
  }
  for (const match of source.text.matchAll(HEADING)) {
    edits.push({ from: match.index, to: match.index + match[0].length });
  }
  edits.sort((a, b) => a.from - b.from);
  return { text: replaceStretches(source, edits), links };
}
