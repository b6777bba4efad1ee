import { svgOf } from './svg.js';
import { documentOf } from '../../reports/document/document-of.js';
import { type Block, type Cell, type Section } from '../../reports/document/report-document.js';
import { onPage } from '../../reports/files/plain.js';
import { type StatusReport } from '../../reports/status-report.js';

/** A table as the view draws it: cells are words, numbers or days, with what they lead to. */
export interface TableView {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A block as the view draws it. */
export type BlockView =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | TableView
  | { readonly kind: 'chart'; readonly title: string; readonly svg: string; readonly table: TableView };

/** Parts of the page that are drawn from the document that files are made from: pictures, and tables that only it has. */
export interface ReportExtras {
  readonly ages: readonly BlockView[];
  readonly times: readonly BlockView[];
  readonly signed: readonly BlockView[];
  readonly course: readonly BlockView[];
  /** What changed since the last report; nothing in a report that was issued before it was told. */
  readonly since: readonly BlockView[];
}

/** Lays these parts out for the page. */
export function reportExtras(report: StatusReport): ReportExtras {
  const { sections } = documentOf(report, null, null);
  const section = (id: string): Section => sections.find((each) => each.id === id)!;
  return {
    ages: section('awaiting').blocks.filter(isOf('Waiting, by age')).map(blockView),
    times: section('measures')
      .blocks.filter(({ kind }) => kind === 'chart')
      .map(blockView),
    signed: section('signed').blocks.map(blockView),
    course: section('course').blocks.map(blockView),
    since: sections.filter(({ id }) => id === 'since').flatMap(({ blocks }) => blocks.flatMap(inShort)),
  };
}

/** How many changes the page names. */
const MOST_CHANGES = 100;

/** A block with its first rows, and how many more there are. */
function inShort(block: Block): BlockView[] {
  const view = blockView(block);
  if (view.kind !== 'table' || view.rows.length <= MOST_CHANGES) return [view];
  const more = view.rows.length - MOST_CHANGES;
  const text = `And ${more} more, which the files have: Excel in the sheet “Changes”.`;
  return [
    { ...view, rows: view.rows.slice(0, MOST_CHANGES) },
    { kind: 'paragraph', text },
  ];
}

const isOf =
  (sheet: string) =>
  (block: Block): boolean =>
    block.kind === 'table' && block.sheet === sheet;

function blockView(block: Block): BlockView {
  if (block.kind === 'table') return tableView(block);
  if (block.kind === 'heading') return { kind: 'heading', text: block.text };
  if (block.kind === 'paragraph') {
    return { kind: 'paragraph', text: block.line.map(({ text }) => text).join('') };
  }
  if (block.kind === 'chart') {
    const { drawing, table } = block;
    return { kind: 'chart', title: drawing.title, svg: svgOf(drawing), table: tableView(table) };
  }
  throw new TypeError(`The page draws no ${block.kind} from the document`);
}

function tableView(block: Extract<Block, { kind: 'table' }>): TableView {
  const { columns, rows } = onPage(block);
  return { kind: 'table', caption: block.caption, columns, rows: [...rows] };
}
