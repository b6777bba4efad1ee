import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { isRepeatRefused } from '../database/refused.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { type LogLetterCommand } from '../letters/log-letter.command.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { type ImportAct } from './import-act.js';
import { importActor } from './import-actor.js';
import { type PlannedRow } from './import-plan.js';
import { ImportsQueries } from './imports.queries.js';
import { PlanImport } from './plan-import.js';
import { setAsideReferences } from './set-aside-references.js';

/** What a person says of an import before it begins. */
export interface ConfirmImportCommand {
  readonly importId: string;
  /** The days that could be read otherwise are right as they were shown. */
  readonly areDaysChecked: boolean;
  /** Rows that look like letters which are there already are logged all the same. */
  readonly withDuplicates: boolean;
}

const BEGIN = `
  UPDATE letter_import i SET state = 'running', actor = $2, started_at = $3, problem = NULL, acts_done = 0
  WHERE i.id = $1 AND i.state IN ('mapped', 'failed')
    AND NOT EXISTS (SELECT FROM letter_import o WHERE o.group_id = i.group_id AND o.state = 'running')
    AND $4::int = (SELECT count(*) FROM letter_import o
      WHERE o.group_id = i.group_id AND o.state = ANY ('{running,done}'))`;

/** Begins an import: settles what it will log, row by row. Confirming it again changes nothing. */
@Injectable()
export class ConfirmImport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly imports: ImportsQueries,
    private readonly planImport: PlanImport,
  ) {}

  /**
   * @throws NotFound when the group has no such import
   * @throws Conflict when this import or another of the group was begun meanwhile
   * @throws InvalidInput when a row has a fault, doubtful days were not checked, or nothing is left to log
   */
  async execute(actor: Actor, { importId, ...said }: ConfirmImportCommand): Promise<void> {
    const groupId = groupOf(actor);
    const read = await this.imports.one(groupId, importId);
    if (read.state === 'running' || read.state === 'done') return;
    if (!read.mapping) throw invalid('/mapping', 'columns-not-said', 'Say first what the columns hold.');
    const begunBefore = await this.imports.begun(groupId);
    const { rows, faults, doubts } = await this.planImport.of(read);
    if (faults.length > 0)
      throw invalid(
        '/rows',
        'rows-have-faults',
        'Some rows can’t be logged. Correct them in the file and add it again: all are logged, or none.',
      );
    if (doubts.length > 0 && !said.areDaysChecked)
      throw invalid(
        '/areDaysChecked',
        'days-not-checked',
        'Check the days that could be read otherwise, and say that they are right.',
      );
    const logged = rows.filter(({ duplicateOf, isSame }) => !duplicateOf || (said.withDuplicates && !isSame));
    if (logged.length === 0)
      throw invalid('/rows', 'nothing-to-log', 'Every row is logged already. There is nothing to do.');
    await this.db.transaction(async (tx) => {
      await this.begin(tx, actor, importId, begunBefore);
      const acts = await this.actsOf(tx, groupId, logged);
      await keepActs(tx, importId, acts);
    });
  }

  /** Unless another import of the group runs, or has begun since this one was planned: its letters were not known then. */
  private async begin(tx: EntityManager, actor: Actor, importId: string, begunBefore: number): Promise<void> {
    const [, changed] = await tx
      .query<[unknown, number]>(BEGIN, [
        importId,
        JSON.stringify(importActor(actor)),
        this.clock.timestamp(),
        begunBefore,
      ])
      .catch((error: unknown) => {
        throw isRepeatRefused(error) ? otherBegun() : error;
      });
    if (changed === 0) throw otherBegun();
    await tx.query('DELETE FROM letter_import_act WHERE import_id = $1', [importId]);
  }

  /** The letters in the order of the rows, each with its reply behind it; replies to others come last. */
  private async actsOf(
    tx: EntityManager,
    groupId: string,
    rows: readonly PlannedRow[],
  ): Promise<ImportAct[]> {
    const references = await this.referencesOf(tx, groupId, rows);
    const letters = rows.flatMap(({ row, letter }): ImportAct[] =>
      letter ? [{ kind: 'letter', row, command: { ...letter, reference: references.get(row) } }] : [],
    );
    const replies = rows.flatMap(({ row, reply }): ImportAct[] => {
      if (!reply) return [];
      const reference = 'row' in reply.to ? references.get(reply.to.row) : reply.to.reference;
      if (!reference) throw answersLeftOut(row);
      return [{ kind: 'reply', row, reply: { ...reply.reply, reference } }];
    });
    return [...letters, ...replies];
  }

  /** By row: the reference that it gives, or one that is set aside for it. */
  private async referencesOf(
    tx: EntityManager,
    groupId: string,
    rows: readonly PlannedRow[],
  ): Promise<Map<number, string>> {
    const taken = rows.flatMap(({ letter }) => letter?.reference ?? []);
    const found = new Map<number, string>();
    const without = new Map<number, number[]>();
    for (const { row, letter } of rows) {
      if (letter?.reference) found.set(row, letter.reference);
      else if (letter) without.set(this.yearOf(letter), [...(without.get(this.yearOf(letter)) ?? []), row]);
    }
    for (const [year, numbers] of [...without].sort(([a], [b]) => a - b)) {
      const given = await setAsideReferences(tx, groupId, { year, count: numbers.length, taken });
      numbers.forEach((row, index) => found.set(row, given[index]));
    }
    return found;
  }

  private yearOf({ datedOn, sentOn }: LogLetterCommand): number {
    return Number((datedOn ?? sentOn ?? this.clock.today()).slice(0, 4));
  }
}

function otherBegun(): Conflict {
  return new Conflict(
    'other-import-begun',
    'An import of this group has begun meanwhile. Wait until it is done, look at the rows again, and then log them.',
  );
}

function answersLeftOut(row: number): Error {
  const text = `Row ${row} answers a row that is left out as a duplicate. Give in it the reference of the letter that it answers.`;
  return invalid('/rows', 'answers-left-out', text);
}

async function keepActs(tx: EntityManager, importId: string, acts: readonly ImportAct[]): Promise<void> {
  await tx.query(
    `INSERT INTO letter_import_act (import_id, position, act)
     SELECT $1, a.ordinality, a.value FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS a`,
    [importId, JSON.stringify(acts)],
  );
  await tx.query('UPDATE letter_import SET acts_total = $2 WHERE id = $1', [importId, acts.length]);
}
