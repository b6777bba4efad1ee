import { type EntityManager } from 'typeorm';
import { type FactRow } from '../../workbooks/fact-row.js';
import { type WorkbookSummary } from '../letter-import.js';

const SOME = `
  SELECT act FROM letter_import_act WHERE import_id = $1 AND position > $2 AND position <= $3 ORDER BY position`;

/** The rows of a workbook that wait to be taken in, by sheet, in their order. */
export class StagedRows {
  private readonly spans = new Map<string, { readonly after: number; readonly until: number }>();

  constructor(
    private readonly tx: EntityManager,
    private readonly importId: string,
    { counts }: Pick<WorkbookSummary, 'counts'>,
  ) {
    let at = 0;
    for (const [sheet, count] of counts) {
      this.spans.set(sheet, { after: at, until: at + count });
      at += count;
    }
  }

  /** Few at a time, where they are large. */
  async *batches(sheet: string, size: number): AsyncGenerator<FactRow[]> {
    const { after, until } = this.spans.get(sheet)!;
    for (let at = after; at < until; at += size) yield await this.between(at, Math.min(at + size, until));
  }

  /** All of a sheet that is known to be short. */
  async all(sheet: string): Promise<FactRow[]> {
    const { after, until } = this.spans.get(sheet)!;
    return this.between(after, until);
  }

  /** Whether a row of the table has the id of a row of the sheet. */
  async isAnyThere(sheet: string, table: string): Promise<boolean> {
    const { after, until } = this.spans.get(sheet)!;
    const [{ found }] = await this.tx.query<[{ found: boolean }]>(
      `SELECT EXISTS (SELECT FROM letter_import_act a JOIN ${table} t ON t.id = (a.act -> 'values' ->> 'id')::uuid
         WHERE a.import_id = $1 AND a.position > $2 AND a.position <= $3) AS found`,
      [this.importId, after, until],
    );
    return found;
  }

  /** The ids of all rows of the sheet. */
  async ids(sheet: string): Promise<string[]> {
    const { after, until } = this.spans.get(sheet)!;
    const rows = await this.tx.query<{ id: string }[]>(
      `SELECT act -> 'values' ->> 'id' AS id FROM letter_import_act
       WHERE import_id = $1 AND position > $2 AND position <= $3`,
      [this.importId, after, until],
    );
    return rows.map(({ id }) => id);
  }

  private async between(after: number, until: number): Promise<FactRow[]> {
    const rows = await this.tx.query<{ act: FactRow }[]>(SOME, [this.importId, after, until]);
    return rows.map(({ act }) => act);
  }
}
