import { formatBriefDay } from '../../deadlines/iso-date.js';
import { type Cell, type Column, type Line, type Row, type TableBlock } from '../document/report-document.js';

/** The words of a line without what they lead to. */
export const plain = (line: Line): string => line.map(({ text }) => text).join('');

/** A cell as words; nothing for none. */
export function plainCell(cell: Cell): string {
  if (cell.kind === 'text') return plain(cell.line);
  if (cell.value === null) return '';
  return cell.kind === 'day' ? formatBriefDay(cell.value) : String(cell.value);
}

/** The places of the columns that are shown in spreadsheets, or on pages. */
export function shownIn(where: 'pages' | 'sheets', columns: readonly Column[]): number[] {
  return columns.flatMap(({ only }, at) => (only === undefined || only === where ? [at] : []));
}

/** A table as a page has it: the columns that are shown, and the same cells of each row. */
export function onPage({ columns, rows }: TableBlock): { columns: Column[]; rows: Iterable<Row> } {
  const shown = shownIn('pages', columns);
  return {
    columns: shown.map((at) => columns[at]),
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield shown.map((at) => row[at]);
      },
    },
  };
}
