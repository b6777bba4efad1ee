import { type Line } from './pdf-lines.js';

/** Pages without what recurs on them, and that apart. */
export interface WithoutEdges {
  readonly pages: readonly (readonly Line[])[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

/** How many lines at the top or foot of a page may recur. */
const MOST = 4;

/** `Page 2 of 5`, `- 2 -`, `2/5`, in English or Welsh. */
const PAGE_NUMBER =
  /^(?:(?:page|tudalen|p\.)\s*)?[-–—|(\s]*(\d{1,4})(?:\s*(?:of|o|\/)\s*\d{1,4})?[-–—|)\s]*$/i;

/** Takes away page numbers and the lines that recur at the top or foot of pages: they would stand inside sentences. */
export function withoutEdges(pages: readonly (readonly Line[])[]): WithoutEdges {
  const [tops, feet] = [recurring(pages, 'top'), recurring(pages, 'foot')];
  const headers = new Set<string>();
  const footers = new Set<string>();
  const inner = pages.map((page, index) => {
    const isEdge = (known: ReadonlySet<string>, line: Line, of: Set<string>): boolean => {
      const text = wordsOf(line);
      if (Number(PAGE_NUMBER.exec(text)?.[1]) === index + 1) return true;
      if (known.has(keyOf(line))) of.add(text);
      return known.has(keyOf(line));
    };
    let [from, to] = [0, page.length];
    while (from < Math.min(MOST, to) && isEdge(tops, page[from], headers)) from += 1;
    while (to > Math.max(from, page.length - MOST) && isEdge(feet, page[to - 1], footers)) to -= 1;
    return page.slice(from, to);
  });
  return { pages: inner, headers: [...headers], footers: [...footers] };
}

/** What stands at that edge of at least two pages, and of half of them, but for its numbers. */
function recurring(pages: readonly (readonly Line[])[], edge: 'top' | 'foot'): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = edge === 'top' ? page.slice(0, MOST) : page.slice(-MOST);
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** The words of a line, its numbers left open, and about where it stands: twelve points to a step. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / 12)} ${wordsOf(line).replace(/\d+/g, '#').toLowerCase()}`;
}

/** What a line says, its columns apart by three spaces. */
export function wordsOf({ segments }: Line): string {
  return segments.map(({ text }) => text).join('   ');
}
