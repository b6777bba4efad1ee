import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { lockAccount } from '../accounts/account-tables.js';
import { newSecret } from '../accounts/secret.js';
import { Clock } from '../clock/clock.js';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { endFeed } from './feed-tables.js';

/** Makes the secret address of a person's calendar. One that was made before holds no longer. */
@Injectable()
export class MakeFeed {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @returns the secret, which is given here and never again
   * @throws NotFound when there is no such account
   */
  async execute(actor: Actor, { accountId }: { accountId: string }): Promise<{ secret: string }> {
    return this.db.transaction((tx) => this.make(tx, actor, accountId));
  }

  private async make(tx: EntityManager, actor: Actor, accountId: string): Promise<{ secret: string }> {
    if (!(await lockAccount(tx, accountId))) throw new NotFound('account', accountId);
    const at = this.clock.timestamp();
    const isRenewed = await endFeed(tx, accountId, at);
    const { secret, hash } = newSecret('calendar');
    await tx.query('INSERT INTO calendar_feed (account_id, secret_hash, created_at) VALUES ($1, $2, $3)', [
      accountId,
      hash,
      at,
    ]);
    await this.timeline.append(tx, actor, {
      groupId: null,
      subject: { kind: 'account', id: accountId },
      event: 'calendar-feed-made',
      on: this.clock.today(),
      after: { isRenewed },
    });
    return { secret };
  }
}
