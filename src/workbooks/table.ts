import { type IsoDate } from '../deadlines/iso-date.js';

/** A value in a table: a text, a whole number or a day; null for none. */
export type Cell =
  | { readonly kind: 'text'; readonly value: string | null }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'day'; readonly value: IsoDate | null };

/** A column: its heading, how wide it is in a spreadsheet (in characters), and its cell of a row. */
export interface Column<Row> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

export const text = (value: string | null | undefined): Cell => ({ kind: 'text', value: value || null });
export const whole = (value: number | null | undefined): Cell => ({ kind: 'number', value: value ?? null });
export const day = (value: IsoDate | null | undefined): Cell => ({ kind: 'day', value: value ?? null });
