/** A row below the headings, with its number as a spreadsheet counts rows: the first of all is 1. */
export interface SheetRow {
  readonly number: number;
  /** One text for each heading; a day of a workbook is written YYYY-MM-DD. */
  readonly cells: readonly string[];
}

/** One sheet: its headings and what stands below them. Empty rows are left out. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** The most that one file may have. */
export const SHEET_LIMITS = { bytes: 10_000_000, rows: 20_000, columns: 100, unpacked: 100_000_000 } as const;

/** The letters that a spreadsheet calls a column by: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
