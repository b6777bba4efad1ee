import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { lockAccount } from '../accounts/account-tables.js';
import { Clock } from '../clock/clock.js';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { endFeed } from './feed-tables.js';

/** Ends the secret address of a person's calendar: the next read finds nothing there. Repeating it changes nothing. */
@Injectable()
export class RevokeFeed {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws NotFound when there is no such account */
  async execute(actor: Actor, { accountId }: { accountId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await lockAccount(tx, accountId))) throw new NotFound('account', accountId);
      if (!(await endFeed(tx, accountId, this.clock.timestamp()))) return;
      await this.timeline.append(tx, actor, {
        groupId: null,
        subject: { kind: 'account', id: accountId },
        event: 'calendar-feed-revoked',
        on: this.clock.today(),
      });
    });
  }
}
