import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Drawing } from '../charts/drawing.js';

/** A piece of a line: its text, the id of the letter it leads to, and whether it is set in bold. */
export interface Run {
  readonly text: string;
  readonly letter?: string;
  readonly isStrong?: boolean;
}

/** A line of text, which may take several on a page. */
export type Line = readonly Run[];

/** A value in a table: words, a number or a day; null for none. */
export type Cell =
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'day'; readonly value: IsoDate | null };

/** A column: its heading, its width as a share of the others', and where it is left out. */
export interface Column {
  readonly heading: string;
  readonly width: number;
  /** `pages`: not in spreadsheets. `sheets`: only there. */
  readonly only?: 'pages' | 'sheets';
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
}

/** A row of a table: a cell for each of its columns. */
export type Row = readonly Cell[];

/** A table. Its first column names the row. Tables of one sheet have the same columns. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** Where its rows go in a spreadsheet; null for a table that is not in one. */
  readonly sheet: string | null;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
  /** How many there are, when these are only the first of them. */
  readonly inAll?: number;
}

/** One thing told in a few lines, and the same as rows of a spreadsheet. */
export interface Item {
  readonly first: Line;
  readonly lines: readonly Line[];
  readonly under: readonly Line[];
  /** How many there are, when `under` has only the first of them. */
  readonly underInAll?: number;
  readonly rows: Iterable<Row>;
}

/** Things told in lines, which are rows in a spreadsheet. */
export interface ItemsBlock {
  readonly kind: 'items';
  /** What they are, together. */
  readonly caption: string;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly items: Iterable<Item>;
  /** How many there are, when these are only the first of them. */
  readonly inAll?: number;
}

/** Something to look at, and the same as a table. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly drawing: Drawing;
  readonly table: TableBlock;
}

/** A part of a section. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | TableBlock
  | ItemsBlock
  | ChartBlock;

/** A section, with the name by which a page and its contents know it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report in words, whatever it is written to: every format is made from this. */
export interface ReportDocument {
  readonly title: string;
  readonly group: string;
  /** Of which day and period it is, and how it was issued. */
  readonly about: readonly string[];
  /** What is said at the foot of each page. */
  readonly foot: string;
  /** The instant that files bear as that of their making, so that the same report is always the same bytes. */
  readonly madeAt: string;
  /** Where letters are found: an address to which `/letters/<id>` is added; null when it is not known. */
  readonly base: string | null;
  readonly sections: readonly Section[];
}
