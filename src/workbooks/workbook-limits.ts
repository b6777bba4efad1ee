/** The most that a workbook of a whole group may have. Its sheets are read row by row, so they may be large. */
export const WORKBOOK_LIMITS = {
  /** Of the file. It is kept in memory while it is read. */
  bytes: 100_000_000,
  /** Of one sheet, unpacked. */
  sheetBytes: 2_000_000_000,
  /** Characters of one row, as XML. */
  rowLength: 4_000_000,
  /** Of the list of sheets. */
  listBytes: 1_000_000,
  /** Parts of the archive. */
  parts: 500,
  /** Rows of all sheets. */
  rows: 3_000_000,
} as const;
