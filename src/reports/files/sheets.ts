import { endInWords } from '../document/for-reading.js';
import {
  type Block,
  type Cell,
  type Column,
  type ReportDocument,
  type Row,
} from '../document/report-document.js';
import { plain, shownIn } from './plain.js';

/** A sheet of a report: rows of one kind, from every block that has such rows. */
export interface ReportSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
}

/** What a report says in sentences, nil returns among it; the first sheet. */
const WORDS = 'Report';
const WORDS_COLUMNS: readonly Column[] = [
  { heading: 'Part of the report', width: 40 },
  { heading: 'Words', width: 100 },
];

/** The sheets of a report in the order of its sections, with the columns that spreadsheets have. */
export function sheetsOf(document: ReportDocument): ReportSheet[] {
  const parts = new Map<string, { columns: readonly Column[]; rows: Iterable<Row>[] }>();
  for (const { sheet, columns, rows } of document.sections.flatMap(tablesOf)) {
    const part = parts.get(sheet);
    if (part) part.rows.push(rows);
    else parts.set(sheet, { columns, rows: [rows] });
  }
  const tables = [...parts].map(([name, { columns, rows }]): ReportSheet => {
    const shown = shownIn('sheets', columns);
    return { name, columns: shown.map((at) => columns[at]), rows: rowsOf(rows, shown) };
  });
  return [{ name: WORDS, columns: WORDS_COLUMNS, rows: wordsOf(document) }, ...tables];
}

type Table = { readonly sheet: string; readonly columns: readonly Column[]; readonly rows: Iterable<Row> };

function tablesOf({ blocks }: ReportDocument['sections'][number]): Table[] {
  return blocks.flatMap((block): Table[] => {
    if (block.kind === 'items') {
      const { sheet, columns, items } = block;
      return [{ sheet, columns, rows: { *[Symbol.iterator]() { for (const item of items) yield* item.rows; } } }]; // prettier-ignore
    }
    const table = block.kind === 'chart' ? block.table : block;
    return table.kind === 'table' && table.sheet !== null ? [{ ...table, sheet: table.sheet }] : [];
  });
}

/** The rows one after the other, made again each time they are asked for. */
function rowsOf(parts: readonly Iterable<Row>[], shown: readonly number[]): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const rows of parts) for (const row of rows) yield shown.map((at) => row[at]);
    },
  };
}

function wordsOf({ title, group, about, sections }: ReportDocument): Row[] {
  const said = sections.flatMap(({ title: section, blocks }) =>
    blocks.flatMap(saidBy).map((words): [string, string] => [section, words]),
  );
  return [[title, group], ...about.map((words): [string, string] => [title, words]), ...said].map((pair) =>
    pair.map((words): Cell => ({ kind: 'text', line: [{ text: words }] })),
  );
}

/** A paragraph; of a list that ends early, that it does, and the same of what stands under its things. */
function saidBy(block: Block): string[] {
  if (block.kind === 'paragraph') return [plain(block.line)];
  if (block.kind === 'table')
    return block.inAll === undefined ? [] : ended(block.caption, block.rows, block.inAll);
  if (block.kind !== 'items') return [];
  const under = [...block.items].flatMap(({ first, under, underInAll }) =>
    ended(plain(first), under, underInAll),
  );
  return [...ended(block.caption, block.items, block.inAll), ...under];
}

function ended(what: string, list: Iterable<unknown>, inAll?: number): string[] {
  if (inAll === undefined) return [];
  const words = endInWords([...list].length, inAll);
  return words === null ? [] : [`${what}. ${words}`];
}
