import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockAccount } from './account-tables.js';

/** A person's own name, as others will read it from now on. */
export interface RenameAccountCommand {
  readonly accountId: string;
  readonly name: string;
}

/** Changes one's own name. What history says of the past keeps the name of then. Repeating it changes nothing. */
@Injectable()
export class RenameAccount {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws NotFound when there is no such account */
  async execute(actor: Actor, { accountId, name }: RenameAccountCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const account = await lockAccount(tx, accountId);
      if (!account) throw new NotFound('account', accountId);
      await tx.query('UPDATE account SET name = $2, updated_at = $3 WHERE id = $1 AND name <> $2', [
        accountId,
        name,
        this.clock.timestamp(),
      ]);
      await this.timeline.appendChange(tx, actor, {
        groupId: null,
        subject: { kind: 'account', id: accountId },
        event: 'account-renamed',
        on: this.clock.today(),
        before: { name: account.name },
        after: { name },
      });
    });
  }
}
