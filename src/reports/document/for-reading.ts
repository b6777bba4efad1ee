import { paragraph } from './lines.js';
import { type Block, type Item, type ReportDocument } from './report-document.js';

/** As many rows of a table, or things told in lines, as anybody reads on paper. */
export const MOST_TO_READ = 50;

/**
 * The same document for people who read it: of a table, of things told in lines, or of what stands under one of them, that is longer
 * than `MOST_TO_READ` the first ones, and how many there are. Spreadsheets have all that the report lists.
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
    return [{ ...block, rows: start }, ...rest(count, block.inAll)];
  }
  if (block.kind === 'items') {
    const { start, count } = startOf(block.items);
    return [{ ...block, items: start.map(shortenedItem) }, ...rest(count, block.inAll)];
  }
  return [block];
}

function shortenedItem(item: Item): Item {
  const { under, underInAll } = item;
  const words = restInWords(under.length, underInAll);
  return words === null ? item : { ...item, under: [...under.slice(0, MOST_TO_READ), [{ text: words }]] };
}

/** The first ones, and how many are listed; only the first are held. */
function startOf<Made>(all: Iterable<Made>): { start: readonly Made[]; count: number } {
  const start: Made[] = [];
  let count = 0;
  for (const made of all) {
    count += 1;
    if (count <= MOST_TO_READ) start.push(made);
  }
  return { start, count };
}

function rest(listed: number, inAll?: number): Block[] {
  const words = restInWords(listed, inAll);
  return words === null ? [] : [paragraph(words)];
}

/** What is said after the first of so many; null when they are all there. */
export function restInWords(listed: number, inAll = listed): string | null {
  const shown = Math.min(listed, MOST_TO_READ);
  if (shown === inAll) return null;
  if (listed === 0) return noneOf(inAll);
  const first = `These are the first ${shown} of ${written(inAll)}.`;
  if (shown === listed) return first;
  return `${first} The Excel and CSV files have ${inAll === listed ? 'all of them' : `the first ${written(listed)}`}.`;
}

/** What a spreadsheet says of a list that has only the first of so many; null when it has all. */
export function endInWords(listed: number, inAll = listed): string | null {
  if (listed === inAll) return null;
  return listed === 0 ? noneOf(inAll) : `The first ${written(listed)} of ${written(inAll)} are listed.`;
}

const noneOf = (inAll: number): string => `None of the ${written(inAll)} is listed.`;

const written = (count: number): string => count.toLocaleString('en-GB');
