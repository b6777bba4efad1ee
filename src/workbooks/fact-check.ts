import { type IsoDate } from '../deadlines/iso-date.js';
import { columnLetters } from '../intake/sheet/sheet.js';
import { type FactColumn, type FactSheet } from './fact-sheet.js';
import { FACT_SHEETS } from './fact-sheets.js';
import { faultOf } from './fact-value.js';
import { type FactRow } from './fact-row.js';
import { type WorkbookFaults } from './workbook-faults.js';

/** Checks rows as they come: each value by what its column holds, and that what a row names is there. */
export class FactCheck {
  private readonly ids = new Map<string, Set<string>>();
  /** A row may name one of its own sheet that comes later, as letters follow up letters. */
  private readonly later: { readonly sheet: string; readonly address: string; readonly id: string }[] = [];

  constructor(
    private readonly faults: WorkbookFaults,
    private readonly today: IsoDate,
  ) {}

  row(sheet: FactSheet, row: FactRow): void {
    for (const column of sheet.columns) if (!column.shown) this.value(sheet, row, column);
    const { id } = row.values;
    if (!id || !NAMED.has(sheet.name)) return;
    const known = this.idsOf(sheet.name);
    if (known.has(id)) this.faults.add(`${sheet.name} row ${row.row}`, 'another row has the same id');
    known.add(id);
  }

  /** When all rows have come. */
  end(): void {
    for (const { sheet, address, id } of this.later)
      if (!this.idsOf(sheet).has(id)) this.faults.add(address, NOT_THERE);
  }

  private value(sheet: FactSheet, row: FactRow, column: FactColumn): void {
    const text = row.values[column.column];
    const says = (what: string): void => this.faults.add(addressOf(sheet, row, column), what);
    if (text === null) {
      if (column.isNeeded && column.kind !== 'text') says('is empty');
      return;
    }
    const fault = faultOf(text, column, this.today);
    if (fault) return says(`“${short(text)}” ${fault}`);
    if (!column.names) return;
    if (column.names === sheet.name)
      this.later.push({ sheet: sheet.name, address: addressOf(sheet, row, column), id: text });
    else if (!this.idsOf(column.names).has(text)) says(NOT_THERE);
  }

  private idsOf(sheet: string): Set<string> {
    const ids = this.ids.get(sheet) ?? new Set();
    this.ids.set(sheet, ids);
    return ids;
  }
}

/** Sheets whose rows others name. Of the rest, history above all, no ids are kept: the database refuses one that comes twice. */
const NAMED = new Set(FACT_SHEETS.flatMap(({ columns }) => columns.map(({ names }) => names)));

const NOT_THERE = 'no row has this id';

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Where a value stands: `Replies C7`. */
function addressOf({ name, columns }: FactSheet, { row }: FactRow, column: FactColumn): string {
  return `${name} ${columnLetters(columns.indexOf(column))}${row}`;
}
