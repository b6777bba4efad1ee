import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { isRepeatRefused } from '../../database/refused.js';
import { Conflict } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { claimRetryKey } from '../../timeline/claim-retry-key.js';
import { importActor } from '../import-actor.js';
import { ImportsQueries } from '../imports.queries.js';
import { BringInGroup } from './bring-in-group.js';

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
    private readonly group: BringInGroup,
  ) {}

  /**
   * @throws NotFound when the group has no such import
   * @throws Forbidden unless the actor is an administrator
   * @throws Conflict when the group is not empty, or takes in something else
   */
  async execute(actor: Actor, importId: string): Promise<void> {
    const groupId = groupOf(actor);
    const { state, workbook } = await this.imports.summary(groupId, importId);
    if (state === 'running' || state === 'done') return;
    if (!workbook) throw new Conflict('not-a-workbook', 'This is a spreadsheet of letters: check its rows.');
    await this.group.admit(this.db.manager, actor);
    await this.db
      .transaction((tx) => this.begin(tx, actor, importId))
      .catch((error: unknown) => {
        throw isRepeatRefused(error)
          ? new Conflict('other-import-begun', 'Another import of this group runs. Wait until it is done.')
          : error;
      });
  }

  private async begin(tx: EntityManager, actor: Actor, importId: string): Promise<void> {
    const at = this.clock.timestamp();
    const subject = { kind: 'import', id: importId };
    await claimRetryKey(tx, actor, { event: 'import-begun', subject }, at);
    await tx.query(BEGIN, [importId, JSON.stringify(importActor(actor)), at]);
  }
}
