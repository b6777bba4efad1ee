/** A stretch of the cleaned text and where it begins there. */
export interface Slice {
  readonly text: string;
  readonly from: number;
}

/** A value, the stretch of the cleaned text that it came from, and how sure it is. */
export interface Found<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

export const endOf = (slice: Slice): number => slice.from + slice.text.length;

/** Part of a slice, by offsets into it. */
export function part(slice: Slice, from: number, to = slice.text.length): Slice {
  return { text: slice.text.slice(from, to), from: slice.from + from };
}

/** The slice without white space at its ends. */
export function trimmed(slice: Slice): Slice {
  const text = slice.text.trimStart();
  return { text: text.trimEnd(), from: slice.from + slice.text.length - text.length };
}

/** The pieces between the matches of a global pattern, trimmed, without the empty ones. */
export function splitSlice(slice: Slice, separator: RegExp): Slice[] {
  const pieces = [];
  let at = 0;
  for (const match of slice.text.matchAll(separator)) {
    pieces.push(trimmed(part(slice, at, match.index)));
    at = match.index + match[0].length;
  }
  pieces.push(trimmed(part(slice, at)));
  return pieces.filter(({ text }) => text !== '');
}

/** The slice without what a pattern finds at its beginning. */
export function without(slice: Slice, leading: RegExp): Slice {
  const match = leading.exec(slice.text);
  return match?.index === 0 ? trimmed(part(slice, match[0].length)) : slice;
}

/** A found text that is the slice itself. */
export function foundText(slice: Slice, confidence = 0.9, value = inOneLine(slice.text)): Found<string> {
  return { value, from: slice.from, to: endOf(slice), confidence };
}

/** Runs of white space become one space. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The lines of a text, in order, with where each begins. */
export function linesOf(slice: Slice): Slice[] {
  const lines = [];
  let at = 0;
  while (at <= slice.text.length) {
    const found = slice.text.indexOf('\n', at);
    const end = found < 0 ? slice.text.length : found;
    lines.push(part(slice, at, end));
    at = end + 1;
  }
  return lines;
}

/** Lines grouped into blocks at blank lines; each line trimmed. */
export function blocksOf(lines: readonly Slice[]): Slice[][] {
  const blocks: Slice[][] = [];
  let open: Slice[] = [];
  for (const line of lines) {
    const bare = trimmed(line);
    if (bare.text !== '') open.push(bare);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  if (open.length > 0) blocks.push(open);
  return blocks;
}
