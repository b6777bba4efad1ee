import { type IsoDate } from '../deadlines/iso-date.js';
import { Archive } from '../intake/openers/archive.js';
import { SheetRefusal } from '../intake/sheet/sheet-refusal.js';
import { FactCheck } from './fact-check.js';
import { type FactColumn, type FactSheet } from './fact-sheet.js';
import { COVER, FACT_SHEETS, FORMAT } from './fact-sheets.js';
import { type FactRow } from './fact-row.js';
import { keptValue } from './fact-value.js';
import { WorkbookFaults } from './workbook-faults.js';
import { WORKBOOK_LIMITS } from './workbook-limits.js';
import { type PhysicalRow, rowsOf, sharedTexts, type SheetPart, sheetsOf } from './workbook-reader.js';

/** A workbook that Postbag wrote, opened to be read. */
export class WorkbookFacts {
  private constructor(
    private readonly archive: Archive,
    private readonly sheets: readonly SheetPart[],
    private readonly shared: readonly string[],
    /** What stands on its first sheet, by name. */
    readonly cover: ReadonlyMap<string, string>,
  ) {}

  /**
   * @returns null when the file is no workbook of Postbag
   * @throws Unreadable, SheetRefusal when it is one and can't be read
   */
  static async open(bytes: Buffer): Promise<WorkbookFacts | null> {
    const archive = Archive.list(bytes, { archiveEntries: WORKBOOK_LIMITS.parts });
    const sheets = await sheetsOf(archive);
    const cover = sheets.find(({ name }) => name === COVER);
    if (!cover) return null;
    const shared = await sharedTexts(archive);
    const said = new Map<string, string>();
    for await (const { cells } of rowsOf(archive, cover, shared))
      said.set(cells.get(0) ?? '', cells.get(1) ?? '');
    if (said.get('Format') !== String(FORMAT)) throw otherFormat();
    return new WorkbookFacts(archive, sheets, shared, said);
  }

  /**
   * Every row of every sheet of facts, each behind those that it names.
   *
   * @throws InvalidInput after the last row when any was wrong, each fault with its cell
   * @throws SheetRefusal, Unreadable when it can't be read
   */
  async *rows(today: IsoDate): AsyncGenerator<FactRow> {
    const faults = new WorkbookFaults();
    const check = new FactCheck(faults, today);
    let count = 0;
    for (const sheet of FACT_SHEETS) {
      for await (const row of this.rowsOfAll(sheet, faults)) {
        count += 1;
        if (count > WORKBOOK_LIMITS.rows) throw tooMany();
        check.row(sheet, row);
        yield row;
      }
    }
    check.end();
    faults.refuse();
  }

  /** Of the sheet and of those that go on with it, `History (2)`. */
  private async *rowsOfAll(sheet: FactSheet, faults: WorkbookFaults): AsyncGenerator<FactRow> {
    const parts = this.sheets.filter(({ name }) => name.replace(/ \(\d+\)$/, '') === sheet.name);
    if (parts.length === 0) faults.add(sheet.name, 'this sheet is missing');
    for (const part of parts) {
      let columns = null as Map<string, number> | null;
      let held = null as FactRow | null;
      for await (const row of rowsOf(this.archive, part, this.shared)) {
        if (!columns) {
          columns = headingsOf(row, sheet, faults);
          continue;
        }
        const values = valuesOf(row, sheet.columns, columns);
        if (values[sheet.columns[0].column] !== null) {
          if (held) yield kept(held, sheet);
          held = { sheet: sheet.name, row: row.number, values };
        } else if (held) held = { ...held, values: goneOn(held.values, values) };
        else faults.add(`${sheet.name} row ${row.number}`, 'its first cell is empty');
      }
      if (held) yield kept(held, sheet);
    }
  }
}

type Values = FactRow['values'];

/** The columns of the sheet by what stands above them, so that they may stand in another order. */
function headingsOf(
  { cells }: PhysicalRow,
  { name, columns }: FactSheet,
  faults: WorkbookFaults,
): Map<string, number> {
  const places = new Map([...cells].map(([index, heading]) => [heading.trim(), index]));
  for (const { heading, shown } of columns)
    if (!shown && !places.has(heading)) faults.add(name, `the column “${heading}” is missing`);
  return places;
}

function valuesOf({ cells }: PhysicalRow, columns: readonly FactColumn[], at: Map<string, number>): Values {
  return Object.fromEntries(
    columns
      .filter(({ shown }) => !shown)
      .map(({ heading, column }) => [column, cells.get(at.get(heading) ?? -1) ?? null]),
  );
}

/** A text that is too long for a cell goes on in the rows beneath. */
function goneOn(values: Values, more: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      more[column] === null ? value : (value ?? '') + more[column],
    ]),
  );
}

function kept(row: FactRow, { columns }: FactSheet): FactRow {
  const values = { ...row.values };
  for (const column of columns) {
    const text = values[column.column];
    if (typeof text === 'string') values[column.column] = keptValue(text, column);
  }
  return { ...row, values };
}

const otherFormat = (): SheetRefusal =>
  new SheetRefusal(
    'workbook-format',
    `This workbook was written by another version of Postbag: its format is not ${FORMAT}. Export it again with this version.`,
  );

const tooMany = (): SheetRefusal =>
  new SheetRefusal(
    'workbook-too-large',
    `There are more than ${WORKBOOK_LIMITS.rows} rows in this workbook.`,
  );
