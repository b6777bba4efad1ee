import { paragraph } from './lines.js';
import { type Block, type ReportDocument } from './report-document.js';

/** As many rows of a table, or things told in lines, as anybody reads on paper. */
export const MOST_TO_READ = 100;

/**
 * The same document for people who read it: of a table, or of things told in lines, that is longer than `MOST_TO_READ` the first ones, and how
 * many there are. Spreadsheets have all of them.
 */
export function forReading(document: ReportDocument): ReportDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap(shortened),
  }));
  return { ...document, sections };
}

function shortened(block: Block): Block[] {
  if (block.kind === 'table') {
    const { start, count } = startOf(block.rows);
    return [{ ...block, rows: start }, ...rest(count)];
  }
  if (block.kind === 'items') {
    const { start, count } = startOf(block.items);
    return [{ ...block, items: start }, ...rest(count)];
  }
  return [block];
}

/** The first ones, and how many there are; only the first are held. */
function startOf<Made>(all: Iterable<Made>): { start: readonly Made[]; count: number } {
  const start: Made[] = [];
  let count = 0;
  for (const made of all) {
    count += 1;
    if (count <= MOST_TO_READ) start.push(made);
  }
  return { start, count };
}

function rest(count: number): Block[] {
  const words = restInWords(count);
  return words === null ? [] : [paragraph(words)];
}

/** What is said after the first of so many; null when they are all there. */
export function restInWords(count: number): string | null {
  if (count <= MOST_TO_READ) return null;
  const first = `These are the first ${MOST_TO_READ} of ${count.toLocaleString('en-GB')}.`;
  return `${first} The Excel and CSV files have all of them.`;
}
