import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../../database/named-query.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { ReplayMany } from '../../letters/replay-many.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { spanOf } from '../../windows/window-details.js';
import { DIRECTORY_SHEETS } from '../../workbooks/directory-sheets.js';
import { type FactRow } from '../../workbooks/fact-row.js';
import { type FactSheet } from '../../workbooks/fact-sheet.js';
import { FACT_SHEETS, factSheet } from '../../workbooks/fact-sheets.js';
import { insertRows } from '../../workbooks/facts.sql.js';
import { type WorkbookSummary } from '../letter-import.js';
import { AdoptDirectory } from './adopt-directory.js';
import { BringInGroup } from './bring-in-group.js';
import { StagedRows } from './staged-rows.js';
import { FOLLOW_UPS, INSERT_TEXTS } from './take-in.sql.js';
import { refuseIncomplete } from './refuse-incomplete.js';
import { refusing } from './refusing.js';
import { WorkbookIds } from './workbook-ids.js';

/** Rows are written so many at a time; files, which are large, few. */
const BATCH = 500;
const FILES = 16;
const LETTERS = 200;

/** Sheets that the directory, not the group, has. */
const isOfDirectory = (sheet: FactSheet): boolean => DIRECTORY_SHEETS.includes(sheet);

type Values = Readonly<Record<string, string | null>>;

/** A workbook that was confirmed. */
export interface ConfirmedWorkbook {
  readonly importId: string;
  readonly fileName: string;
  readonly workbook: WorkbookSummary;
  /** Is told how many rows are in. */
  readonly report: (done: number) => Promise<void>;
}

/**
 * Takes in a workbook of everything that a group has recorded, into a group that has nothing yet: the facts as they stand, with
 * their history, and then what follows from them.
 */
@Injectable()
export class TakeInWorkbook {
  constructor(
    private readonly directory: AdoptDirectory,
    private readonly group: BringInGroup,
    private readonly replay: ReplayMany,
  ) {}

  /** @throws RowRefused when the group has something already, or facts contradict each other */
  async execute(tx: EntityManager, actor: Actor, confirmed: ConfirmedWorkbook): Promise<void> {
    const { importId, workbook, report } = confirmed;
    const groupId = groupOf(actor);
    await this.group.claim(tx, groupId);
    await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
    const staged = new StagedRows(tx, importId, workbook);
    const found = new Map(await this.directory.execute(tx, actor, staged));
    found.set(workbook.group.id, groupId);
    const ids = await idsFor(staged, importId, found);
    await refusing('The settings on the first sheet', () =>
      this.group.settings(tx, actor, workbook.settings),
    );
    let done = 0;
    for (const sheet of FACT_SHEETS) {
      const isWritten = !isOfDirectory(sheet);
      for await (const rows of staged.batches(sheet.name, sheet.isLarge ? FILES : BATCH)) {
        if (isWritten) await put(tx, groupId, sheet, rows, ids);
        done += rows.length;
        await report(done);
      }
      if (sheet.name === 'Letters') await followUps(tx, staged, ids);
    }
    await refuseIncomplete(tx, groupId);
    await this.replayAll(tx, groupId, (more) => report((done += more)));
    await this.group.tell(tx, actor, confirmed.fileName);
  }

  private async replayAll(
    tx: EntityManager,
    groupId: string,
    report: (more: number) => Promise<void>,
  ): Promise<void> {
    const letters = await tx.query<{ id: string; reference: string }[]>(
      'SELECT id, reference FROM letter WHERE group_id = $1 ORDER BY id',
      [groupId],
    );
    for (let at = 0; at < letters.length; at += LETTERS) {
      const some = letters.slice(at, at + LETTERS);
      const ids = some.map(({ id }) => id);
      await refusing(`Of the letters ${some[0].reference} to ${some.at(-1)!.reference}`, () =>
        this.replay.restore(tx, ids),
      );
      await report(some.length);
    }
  }
}

/** The facts keep their ids unless one of them is taken here. */
async function idsFor(
  staged: StagedRows,
  salt: string,
  found: ReadonlyMap<string, string>,
): Promise<WorkbookIds> {
  const own = FACT_SHEETS.filter(
    (sheet) => !isOfDirectory(sheet) && sheet.columns.some(({ column }) => column === 'id'),
  );
  if (!(await isAnyThere(staged, own))) return new WorkbookIds({ others: null, found });
  const of = new Set<string>();
  for (const { name } of own) for (const id of await staged.ids(name)) of.add(id);
  return new WorkbookIds({ others: { salt, of }, found });
}

async function isAnyThere(staged: StagedRows, sheets: readonly FactSheet[]): Promise<boolean> {
  for (const { name, table } of sheets) if (await staged.isAnyThere(name, table)) return true;
  return false;
}

async function put(
  tx: EntityManager,
  groupId: string,
  sheet: FactSheet,
  rows: readonly FactRow[],
  ids: WorkbookIds,
): Promise<void> {
  const extra = sheet.table === 'event_window' ? SPAN : [];
  const query = sheet.table === 'letter_text' ? INSERT_TEXTS : insertRows(sheet, extra);
  await refusing(placeOf(sheet, rows), async () => {
    const records = rows.map(({ values }) => prepared(sheet, ids.row(values, sheet.columns)));
    await runNamedIn(tx, query, [JSON.stringify(records), ...(sheet.hasGroup ? [groupId] : [])]);
  });
}

function placeOf({ name }: FactSheet, rows: readonly FactRow[]): string {
  return `${name}, rows ${rows[0].row} to ${rows.at(-1)!.row}`;
}

/** The columns of an event window that follow from its days. */
const SPAN = ['opens_at', 'closes_at', 'needed_by_at', 'opens_on', 'closes_on', 'needed_by_on'];

function prepared(sheet: FactSheet, values: Values): Values {
  if (sheet.table === 'letter') return { ...values, follows_letter_id: null };
  return sheet.table === 'event_window' ? { ...values, ...spanColumns(values) } : values;
}

function spanColumns(values: Values): Values {
  const span = spanOf({
    name: values.name ?? '',
    firstOn: isoDate(values.first_on!),
    lastOn: isoDate(values.last_on!),
    timeZone: values.time_zone ?? '',
    place: null,
    decisiveAt: values.decisive_at,
    source: null,
  });
  return {
    opens_at: span.opensAt,
    closes_at: span.closesAt,
    needed_by_at: span.neededByAt,
    opens_on: span.opensOn,
    closes_on: span.closesOn,
    needed_by_on: span.neededByOn,
  };
}

async function followUps(tx: EntityManager, staged: StagedRows, ids: WorkbookIds): Promise<void> {
  const { columns } = factSheet('Letters')!;
  for await (const rows of staged.batches('Letters', BATCH)) {
    const following = rows.filter(({ values }) => values.follows_letter_id !== null);
    const records = following.map(({ values }) => ids.row(values, columns));
    if (records.length > 0) await runNamedIn(tx, FOLLOW_UPS, [JSON.stringify(records)]);
  }
}
