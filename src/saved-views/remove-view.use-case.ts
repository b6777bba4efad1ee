import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type SavedView } from './saved-views.queries.js';
import { viewOwner } from './view-owner.js';

/** Forgets a view that the person who acts had kept. The letters in it stay as they are. */
@Injectable()
export class RemoveView {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws NotFound when the person keeps no such view in the group */
  async execute(actor: Actor, { viewId }: { viewId: string }): Promise<void> {
    const { accountId, groupId } = viewOwner(actor);
    await this.db.transaction(async (tx) => {
      const [[removed]] = await tx.query<[SavedView[], number]>(
        'DELETE FROM saved_view WHERE id::text = $1 AND account_id = $2 AND group_id = $3 RETURNING name, query',
        [viewId, accountId, groupId],
      );
      if (!removed) throw new NotFound('saved view', viewId);
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'saved-view', id: viewId },
        event: 'view-removed',
        on: this.clock.today(),
        before: { name: removed.name, query: removed.query },
      });
    });
  }
}
