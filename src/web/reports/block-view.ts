import { type Block, type Cell, type TableBlock } from '../../reports/document/report-document.js';
import { onPage } from '../../reports/files/plain.js';
import { svgOf } from './svg.js';

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

/** Lays a block of a document out for the page. */
export function blockView(block: Block): BlockView {
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

/** Lays a table out: the columns that pages have. */
export function tableView(block: TableBlock): TableView {
  const { columns, rows } = onPage(block);
  return { kind: 'table', caption: block.caption, columns, rows: [...rows] };
}
