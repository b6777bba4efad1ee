import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { NotFound } from '../../errors/kinds.js';
import { ImportsQueries } from '../imports.queries.js';
import { type ImportSummary } from '../letter-import.js';
import { AdoptDirectory } from './adopt-directory.js';
import { StagedRows } from './staged-rows.js';

/** A workbook that waits to be taken in, as a person has to see it. */
export interface WorkbookLook {
  readonly summary: ImportSummary;
  /** The name of the group that it came from. */
  readonly from: string;
  readonly counts: readonly (readonly [sheet: string, rows: number])[];
  /** What the directory does not have yet, by sheet, with its names. */
  readonly added: readonly { readonly sheet: string; readonly names: readonly string[] }[];
}

/** Sheets of the directory whose rows have names. */
const NAMED = ['Organisations', 'Offices', 'People'];

/** Works out what a workbook would bring. Writes nothing. */
@Injectable()
export class LookIntoWorkbook {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly imports: ImportsQueries,
    private readonly directory: AdoptDirectory,
  ) {}

  /**
   * @returns with nothing to add to the directory once the workbook is taken in
   * @throws NotFound when the group has no import of this id, or one of letters
   */
  async of(groupId: string, importId: string): Promise<WorkbookLook> {
    const summary = await this.imports.summary(groupId, importId);
    const { workbook, state } = summary;
    if (!workbook) throw new NotFound('import', importId);
    const { counts, group } = workbook;
    const look = { summary, from: group.name, counts };
    if (state === 'running' || state === 'done') return { ...look, added: [] };
    const staged = new StagedRows(this.db.manager, importId, workbook);
    const { missing } = await this.directory.match(this.db.manager, staged);
    const added = NAMED.map((sheet) => ({ sheet, names: missing.get(sheet)!.map(({ name }) => name!) }));
    return { ...look, added: added.filter(({ names }) => names.length > 0) };
  }
}
