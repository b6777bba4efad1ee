/** A row of a sheet of facts: its texts by column of the table, and the number of its (first) row in the sheet. */
export interface FactRow {
  readonly sheet: string;
  readonly row: number;
  readonly values: Readonly<Record<string, string | null>>;
}
