/** What a column holds. Every kind is written as text, so that a spreadsheet program changes none of them, but whole numbers. */
export type FactKind =
  'text' | 'id' | 'day' | 'instant' | 'whole' | 'yes-no' | 'list' | 'json' | 'hex' | 'base64';

/** A column of a sheet of facts, and of the table they are kept in. */
export interface FactColumn {
  readonly heading: string;
  readonly column: string;
  readonly kind: FactKind;
  /** Every row has it. A text may still be empty. */
  readonly isNeeded?: boolean;
  /** The sheet whose row it names by its id. */
  readonly names?: string;
  /** A day that can't lie ahead. */
  readonly isPast?: boolean;
  /** For people to read: an expression over the row `t`. It is not read back, since it follows from the rest. */
  readonly shown?: string;
}

/** A sheet of the workbook: one kind of fact, one row each. */
export interface FactSheet {
  readonly name: string;
  readonly table: string;
  /** The first is never empty. */
  readonly columns: readonly FactColumn[];
  /** Which rows `t` of the table are the group's, $1. */
  readonly where: string;
  readonly order: string;
  /** The table has the column group_id. */
  readonly hasGroup: boolean;
  /** Its rows are pieces of files: only few of them are in memory at once. */
  readonly isLarge?: boolean;
}

const column =
  (kind: FactKind) =>
  (
    heading: string,
    name: string,
    more: Omit<FactColumn, 'heading' | 'column' | 'kind'> = {},
  ): FactColumn => ({
    heading,
    column: name,
    kind,
    ...more,
  });

export const text = column('text');
export const day = column('day');
export const instant = column('instant');
export const whole = column('whole');
export const yesNo = column('yes-no');
export const list = column('list');
export const json = column('json');
export const hex = column('hex');
export const base64 = column('base64');
export const link = column('id');

export const NEEDED = { isNeeded: true } as const;
export const PAST = { isPast: true } as const;

/** The id by which other sheets, and programs, name the row. */
export const ownId: FactColumn = { heading: 'Id', column: 'id', kind: 'id', isNeeded: true };

/** The letter that a row belongs to, by its id and, for people, its reference. */
export const ofLetter: readonly FactColumn[] = [
  { heading: 'Letter id', column: 'letter_id', kind: 'id', isNeeded: true, names: 'Letters' },
  {
    heading: 'Letter',
    column: 'letter_reference',
    kind: 'text',
    shown: '(SELECT l.reference FROM letter l WHERE l.id = t.letter_id)',
  },
];

/** The sheet of the rows that belong to the group by their own column. */
export function groupSheet(
  name: string,
  table: string,
  order: string,
  columns: readonly FactColumn[],
): FactSheet {
  return { name, table, columns, order, where: 't.group_id = $1', hasGroup: true };
}
