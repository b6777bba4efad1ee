import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { invalid } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FactRow } from '../../workbooks/fact-row.js';
import { FACT_SHEETS, SETTINGS } from '../../workbooks/fact-sheets.js';
import { type WorkbookFacts } from '../../workbooks/workbook-facts.js';
import { importActor } from '../import-actor.js';
import { type WorkbookSummary } from '../letter-import.js';
import { BringInGroup } from './bring-in-group.js';

/** Rows are kept in batches of so many, or of so many characters. */
const BATCH = { rows: 500, length: 4_000_000 };

const PUT = `
  INSERT INTO letter_import_act (import_id, position, act)
  SELECT $1, $2::int + a.ordinality, a.value FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS a`;

/** Keeps the rows of a workbook of a whole group until a person says that they are to be taken in. */
@Injectable()
export class StageWorkbook {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly group: BringInGroup,
  ) {}

  /**
   * @returns the id of the import
   * @throws Forbidden unless the actor is an administrator
   * @throws Conflict when the group is not empty
   * @throws InvalidInput when a cell can't be taken, saying which
   */
  async execute(actor: Actor, fileName: string, workbook: WorkbookFacts): Promise<string> {
    const groupId = groupOf(actor);
    return this.db.transaction(async (tx) => {
      await this.group.admit(tx, actor);
      await tx.query(
        `DELETE FROM letter_import WHERE group_id = $1 AND workbook IS NOT NULL AND state = ANY ('{mapped,failed}')`,
        [groupId],
      );
      const [{ id }] = await tx.query<[{ id: string }]>(
        `INSERT INTO letter_import (group_id, file_name, sheets, mapping, state, actor, created_at, workbook)
         VALUES ($1, $2, '[]', '[]', 'mapped', $3, $4, '{}') RETURNING id`,
        [groupId, fileName, JSON.stringify(importActor(actor)), this.clock.timestamp()],
      );
      const counts = await this.stage(tx, id, workbook);
      const total = [...counts.values()].reduce((sum, count) => sum + count, counts.get('Letters') ?? 0);
      await tx.query('UPDATE letter_import SET workbook = $2, acts_total = $3 WHERE id = $1', [
        id,
        JSON.stringify(summaryOf(workbook, counts)),
        total,
      ]);
      return id;
    });
  }

  private async stage(tx: EntityManager, id: string, workbook: WorkbookFacts): Promise<Map<string, number>> {
    const counts = new Map(FACT_SHEETS.map(({ name }) => [name, 0]));
    let held: string[] = [];
    let [length, done] = [0, 0];
    const put = async (): Promise<void> => {
      await tx.query(PUT, [id, done, `[${held.join(',')}]`]);
      done += held.length;
      [held, length] = [[], 0];
    };
    for await (const row of workbook.rows(this.clock.today())) {
      counts.set(row.sheet, counts.get(row.sheet)! + 1);
      held.push(JSON.stringify(row satisfies FactRow));
      length += held.at(-1)!.length;
      if (held.length >= BATCH.rows || length >= BATCH.length) await put();
    }
    if (held.length > 0) await put();
    return counts;
  }
}

function summaryOf({ cover }: WorkbookFacts, counts: ReadonlyMap<string, number>): WorkbookSummary {
  const settings = SETTINGS.map(([name, column]) => {
    const text = cover.get(name) ?? '';
    if (!/^\d{1,3}$/.test(text)) throw invalid('/file', 'workbook-faults', `Postbag: “${name}” is missing.`);
    return [column, Number(text)];
  });
  return {
    group: { id: (cover.get('Id') ?? '').toLowerCase(), name: (cover.get('Group') ?? '').slice(0, 200) },
    settings: Object.fromEntries(settings) as Record<string, number>,
    counts: [...counts],
  };
}
