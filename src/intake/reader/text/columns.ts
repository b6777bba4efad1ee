import { type MappedText, MappedTextBuilder } from './mapped-text.js';
import { isSignatureTable, isTableHeading } from './signature-table.js';
import { linesOf, type Slice } from './slice.js';

const GAP = /\S( {3,})(?=\S)/g;
const LABEL_OR_MARKER = /^(?:[\w ./-]{0,20}:|\(?[\divx]{1,4}[.)]|[a-z][.)]|[-*•–·])$/i;
const MAX_CELL = 80;
const MOST_ROWS = 700;

interface Cell extends Slice {
  readonly column: number;
}

/**
 * Where neighbouring lines share a gap of three or more spaces, reads each column down. A gap in a line that stands
 * alone makes two lines of it, unless what stands on the left is a label or a list's marker.
 */
export function readColumns(source: MappedText): MappedText {
  if (!source.text.includes('   ')) return source;
  const builder = new MappedTextBuilder(source.text.length);
  let block: Slice[] = [];
  const flush = (): void => {
    if (block.length > 0) writeBlock(block, source, builder);
    block = [];
  };
  for (const line of linesOf({ text: source.text, from: 0 })) {
    if (line.text.trim() !== '') block.push(line);
    else {
      flush();
      builder.copy(source, line.from, line.from + 1);
    }
  }
  flush();
  return builder.build();
}

function writeBlock(lines: readonly Slice[], source: MappedText, builder: MappedTextBuilder): void {
  const rows = lines.map(cellsOf);
  const width = Math.max(...rows.slice(0, 400).map((row) => row.length));
  const wide = rows.filter((row) => row.length > 1).length;
  if (width === 1 || (wide * 2 < rows.length && rows.length > 4))
    return writeLines(lines, rows, source, builder);
  const texts = rows.slice(0, MOST_ROWS).map((row) => row.map(({ text }) => text));
  if (rows.length <= MOST_ROWS && isSignatureTable(texts)) return writeAcross(rows, source, builder);
  const starts = columnStarts(rows, width);
  for (let column = 0; column < starts.length; column += 1) {
    if (column > 0) builder.insert('\n', source, lines[0].from);
    for (const row of rows) {
      for (const cell of row.filter((one) => columnOf(one, starts) === column))
        writeCell(cell, source, builder);
    }
  }
}

/** A row of a table on a line, dashes between its cells; its headings say nothing of anybody. */
function writeAcross(rows: readonly Cell[][], source: MappedText, builder: MappedTextBuilder): void {
  for (const row of rows.filter((cells) => !isTableHeading(cells.map(({ text }) => text)))) {
    row.forEach((cell, index) => {
      if (index > 0) builder.insert(' – ', source, cell.from);
      builder.copy(source, cell.from, cell.from + cell.text.trimEnd().length);
    });
    builder.insert('\n', source, row.at(-1)!.from);
  }
}

/** Lines of a block that is not set in columns; a lone gap still parts two things. */
function writeLines(
  lines: readonly Slice[],
  rows: readonly Cell[][],
  source: MappedText,
  builder: MappedTextBuilder,
): void {
  lines.forEach((line, index) => {
    if (rows[index].length > 1) for (const cell of rows[index]) writeCell(cell, source, builder);
    else builder.copy(source, line.from, line.from + line.text.length + 1);
  });
}

function writeCell(cell: Cell, source: MappedText, builder: MappedTextBuilder): void {
  builder.copy(source, cell.from, cell.from + cell.text.length);
  builder.insert('\n', source, cell.from + cell.text.length);
}

/** The parts of a line between gaps; one part when the gap is not one between columns. */
function cellsOf(line: Slice): Cell[] {
  const cells: Cell[] = [];
  let from = line.text.length - line.text.trimStart().length;
  const whole = { text: line.text, from: line.from, column: from };
  for (const gap of line.text.matchAll(GAP)) {
    const end = gap.index + 1;
    const left = line.text.slice(from, end);
    if (LABEL_OR_MARKER.test(left.trim()) || isNoteOf(left, line.text.slice(end + gap[1].length))) continue;
    cells.push({ text: left, from: line.from + from, column: from });
    from = end + gap[1].length;
  }
  if (cells.length === 0) return [whole];
  cells.push({ text: line.text.slice(from).trimEnd(), from: line.from + from, column: from });
  const isTable =
    cells.length <= 4 && cells.every(({ text }) => text.length <= MAX_CELL && /^[^a-z]/.test(text.trim()));
  return isTable ? cells : [whole];
}

/** `Jane Doe MP     (Leith)`: what stands in brackets says something of the name on its left. */
function isNoteOf(left: string, right: string): boolean {
  return /^\([^()]{2,60}\)\s*$/.test(right) && !left.trimStart().startsWith('(');
}

function columnStarts(rows: readonly Cell[][], width: number): number[] {
  const full = rows.filter((row) => row.length === width);
  return Array.from({ length: width }, (_, column) =>
    column === 0 ? 0 : Math.min(...full.slice(0, 400).map((row) => row[column].column)),
  );
}

function columnOf(cell: Cell, starts: readonly number[]): number {
  return starts.findLastIndex((start) => start === 0 || cell.column >= start - 6);
}
