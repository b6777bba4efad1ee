import { type Evidence, type Reading } from '../../intake/reader/proposal.js';

/** A stretch of the letter as given: UTF-16 offsets, `end` excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From the first to the last of what was found at `path` or below it; null when nothing was. */
export function stretchOf(evidence: Reading['evidence'], path: string): Stretch | null {
  const found = evidenceBelow(evidence, path);
  if (found.length === 0) return null;
  return {
    start: Math.min(...found.map(({ start }) => start)),
    end: Math.max(...found.map(({ end }) => end)),
  };
}

/** What was found at `path` or below it, in order, as it stands together in the text: apart where an empty line is between. */
export function stretchesOf(text: string, evidence: Reading['evidence'], path: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of evidenceBelow(evidence, path).toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (!last || /\n[ \t]*\r?\n/.test(text.slice(last.end, start))) stretches.push({ start, end });
    else stretches.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
  }
  return stretches;
}

/** Everything found at `path` or below it. */
export function evidenceBelow(evidence: Reading['evidence'], path: string): Evidence[] {
  return Object.entries(evidence)
    .filter(([at]) => at === path || at.startsWith(`${path}/`))
    .map(([, found]) => found);
}

/** The whole lines that a stretch touches, without what marks an item of a list; empty lines are left out. */
export function linesAt(text: string, { start, end }: Stretch): string[] {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return text
    .slice(from, next === -1 ? text.length : next)
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•·]|\d{1,3}[.)])\s+/, '').trim())
    .filter(Boolean);
}

/** Whether two stretches have something in common once each is drawn out to whole lines. */
export function shareLine(text: string, a: Stretch, b: Stretch): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || !text.slice(first.end, second.start).includes('\n');
}
