import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';
import { type SheetField } from '../intake/sheet/fields.js';
import { type ImportSummary, type LetterImport } from './letter-import.js';

const SUMMARY = `id, file_name AS "fileName", state, acts_total AS "actsTotal", acts_done AS "actsDone", problem,
  rfc3339(created_at) AS "createdAt", actor ->> 'name' AS by, workbook`;

const LIST = {
  name: 'letter_imports',
  text: `SELECT ${SUMMARY} FROM letter_import WHERE group_id = $1 ORDER BY created_at DESC, id DESC LIMIT 20`,
};
const SUMMARY_OF = {
  name: 'letter_import_summary',
  text: `SELECT ${SUMMARY} FROM letter_import WHERE group_id = $1 AND id = $2`,
};
const ONE = {
  name: 'letter_import',
  text: `SELECT ${SUMMARY}, group_id AS "groupId", sheets -> 0 AS sheet, mapping
         FROM letter_import WHERE group_id = $1 AND id = $2 AND workbook IS NULL`,
};
const BEGUN = {
  name: 'begun_imports',
  text: `SELECT count(*)::int AS count FROM letter_import WHERE group_id = $1 AND state = ANY ('{running,done}')`,
};
const REMEMBERED = {
  name: 'import_headings',
  text: 'SELECT heading, field FROM import_heading WHERE group_id = $1',
};

/** Reads of imports. */
@Injectable()
export class ImportsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The last twenty of a group, the newest first. */
  async list(groupId: string): Promise<ImportSummary[]> {
    return runNamed<ImportSummary>(this.db, LIST, [groupId]);
  }

  /** How far an import is. @throws NotFound when the group has no such import */
  async summary(groupId: string, id: string): Promise<ImportSummary> {
    const [found] = await runNamed<ImportSummary>(this.db, SUMMARY_OF, [groupId, id]);
    if (!found) throw new NotFound('import', id);
    return found;
  }

  /** The import of a spreadsheet of letters, with it. @throws NotFound when the group has no such import */
  async one(groupId: string, id: string): Promise<LetterImport> {
    const [found] = await runNamed<LetterImport>(this.db, ONE, [groupId, id]);
    if (!found) throw new NotFound('import', id);
    return found;
  }

  /** How many of the group's imports run or are done: what was planned before another began is not planned beside its letters. */
  async begun(groupId: string): Promise<number> {
    const [{ count }] = await runNamed<{ count: number }>(this.db, BEGUN, [groupId]);
    return count;
  }

  /** What the group said before of columns, by their headings in small letters. */
  async remembered(groupId: string): Promise<Record<string, SheetField | null>> {
    const rows = await runNamed<{ heading: string; field: SheetField | null }>(this.db, REMEMBERED, [
      groupId,
    ]);
    return Object.fromEntries(rows.map(({ heading, field }) => [heading, field]));
  }
}
