import { type Line, type Segment } from './pdf-lines.js';

/** A stretch across the page, in points. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** How wide a gutter must be all the way down, in heights of a letter. */
const GUTTER = 0.8;

/** How far apart, in heights of a letter, lines are that still belong together. */
const TOGETHER = 3;
const CLOSE = 1.6;

/**
 * The lines of a page in the order in which they are read: where neighbouring lines have a gap in the same place, the
 * left column first, all the way down, and then the next. Each block is lines that follow each other.
 */
export function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let plain: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const gutters = guttersFrom(lines, at);
    if (!gutters) {
      plain.push(lines[at]);
      at += 1;
      continue;
    }
    const first = grown(lines, at, -1, gutters.spans, plain.length);
    const last = grown(lines, gutters.last, 1, gutters.spans, lines.length);
    if (plain.length > at - first) blocks.push(plain.slice(0, plain.length - (at - first)));
    blocks.push(...columnsOf(lines.slice(first, last + 1), gutters.spans));
    plain = [];
    at = last + 1;
  }
  if (plain.length > 0) blocks.push(plain);
  return blocks;
}

/** The gutters that begin at a line and go on to others below it, and the last line that has words on both sides. */
function guttersFrom(lines: readonly Line[], at: number): { spans: Span[]; last: number } | null {
  let spans = gapsIn(lines[at].segments);
  let last = at;
  for (let next = at + 1; next < lines.length && spans.length > 0; next += 1) {
    if (!isNear(lines[next - 1], lines[next], TOGETHER)) break;
    const narrowed = narrowedBy(spans, lines[next]);
    if (narrowed.length === 0) break;
    spans = narrowed;
    if (narrowed.some((span) => isOnBothSides(lines[next], span))) last = next;
  }
  return last > at ? { spans, last } : null;
}

function narrowedBy(spans: readonly Span[], { segments, height }: Line): Span[] {
  const free = [
    { left: -Infinity, right: segments[0].left },
    ...gapsIn(segments),
    { left: segments.at(-1)!.right, right: Infinity },
  ];
  return spans
    .flatMap((span) =>
      free.map(({ left, right }) => ({
        left: Math.max(span.left, left),
        right: Math.min(span.right, right),
      })),
    )
    .filter(({ left, right }) => right - left >= GUTTER * height);
}

function gapsIn(segments: readonly Segment[]): Span[] {
  return segments.slice(1).map(({ left }, index) => ({ left: segments[index].right, right: left }));
}

/** Takes in the lines right before or after that stand on one side of a gutter, as where one column is the longer. */
function grown(
  lines: readonly Line[],
  from: number,
  step: 1 | -1,
  spans: readonly Span[],
  most: number,
): number {
  let at = from;
  for (let left = most; left > 0; left -= 1) {
    const next = lines[at + step] as Line | undefined;
    if (!next || !isNear(lines[at], next, CLOSE) || next.segments.length > 1) break;
    if (narrowedBy(spans, next).length < spans.length) break;
    at += step;
  }
  return at;
}

function isNear(a: Line, b: Line, heights: number): boolean {
  return Math.abs(b.y - a.y) <= heights * Math.max(a.height, b.height);
}

function isOnBothSides({ segments }: Line, { left, right }: Span): boolean {
  return segments.some((each) => each.right <= left + 1) && segments.some((each) => each.left >= right - 1);
}

function columnsOf(lines: readonly Line[], spans: readonly Span[]): Line[][] {
  const edges = spans.map(({ right }) => right - 1).sort((a, b) => a - b);
  const columns = Array.from({ length: edges.length + 1 }, (): Line[] => []);
  for (const line of lines) {
    columns.forEach((column, index) => {
      const own = line.segments.filter(({ left }) => edges.filter((edge) => left >= edge).length === index);
      if (own.length > 0) column.push({ ...line, segments: own });
    });
  }
  return columns.filter((column) => column.length > 0);
}
