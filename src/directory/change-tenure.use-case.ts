import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { difference } from '../timeline/timeline.js';
import { tenureOverlaps } from './add-tenure.use-case.js';
import { definedOf } from './change-row.js';
import { refuseReversed } from './day-span.js';
import { DirectoryHistory } from './directory-history.js';
import { refuseDuplicate } from './refuse-duplicate.js';
import { Tenure } from './tenure.entity.js';

/** What to change of a tenure. It stays with its office and its person. */
export interface ChangeTenureCommand {
  readonly tenureId: string;
  readonly changes: Partial<Pick<Tenure, 'fromOn' | 'toOn' | 'source'>>;
}

/** Corrects or ends a tenure. */
@Injectable()
export class ChangeTenure {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly history: DirectoryHistory,
  ) {}

  /**
   * @throws NotFound when there is no such tenure
   * @throws Conflict when the person has another tenure of the office on one of these days
   */
  async execute(actor: Actor, command: ChangeTenureCommand): Promise<void> {
    await this.db.transaction((tx) => this.executeIn(tx, actor, command));
  }

  /** The same within a transaction that does more. */
  async executeIn(
    tx: EntityManager,
    actor: Actor,
    { tenureId, changes }: ChangeTenureCommand,
  ): Promise<void> {
    const where = { id: tenureId };
    const tenure = await tx.findOne(Tenure, { where, lock: { mode: 'pessimistic_write' } });
    if (!tenure) throw new NotFound('tenure', tenureId);
    const change = difference({ ...tenure }, definedOf(changes));
    if (Object.keys(change.after).length === 0) return;
    refuseReversed({ ...tenure, ...change.after });
    await refuseDuplicate('tenure_no_overlap', tenureOverlaps(), () =>
      tx.update(Tenure, where, change.after),
    );
    await this.history.changed(tx, actor, 'tenure', tenureId, change);
  }
}
