import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { runNamed } from '../../database/named-query.js';
import { isRepeatRefused } from '../../database/refused.js';
import { Conflict, Forbidden } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { importActor } from '../import-actor.js';
import { ImportsQueries } from '../imports.queries.js';
import { NOT_EMPTY } from './bring-in-group.js';
import { IS_EMPTY } from './take-in.sql.js';

const BEGIN = `
  UPDATE letter_import SET state = 'running', actor = $2, started_at = $3, problem = NULL, acts_done = 0
  WHERE id = $1 AND state = ANY ('{mapped,failed}')`;

/** Begins to take in a workbook of a whole group. Confirming it again changes nothing. */
@Injectable()
export class ConfirmWorkbook {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly imports: ImportsQueries,
  ) {}

  /**
   * @throws NotFound when the group has no such import
   * @throws Forbidden unless the actor is an administrator: the group's settings and its history come with it
   * @throws Conflict when the group is not empty, or takes in something else
   */
  async execute(actor: Actor, importId: string): Promise<void> {
    const groupId = groupOf(actor);
    const { state, workbook } = await this.imports.summary(groupId, importId);
    if (state === 'running' || state === 'done') return;
    if (!workbook) throw new Conflict('not-a-workbook', 'This is a spreadsheet of letters: check its rows.');
    await this.refuseUnless(actor);
    const values = [importId, JSON.stringify(importActor(actor)), this.clock.timestamp()];
    await this.db.query(BEGIN, values).catch((error: unknown) => {
      throw isRepeatRefused(error)
        ? new Conflict('other-import-begun', 'Another import of this group runs. Wait until it is done.')
        : error;
    });
  }

  /** @throws Forbidden, Conflict as `execute` does: unless the actor may take in a workbook, and the group can */
  async refuseUnless(actor: Actor): Promise<void> {
    if (actor.role !== 'admin')
      throw new Forbidden('Only an administrator of the group can take in a workbook of a whole group.');
    const [{ isEmpty }] = await runNamed<{ isEmpty: boolean }>(this.db, IS_EMPTY, [groupOf(actor)]);
    if (!isEmpty) throw new Conflict('group-not-empty', NOT_EMPTY);
  }
}
