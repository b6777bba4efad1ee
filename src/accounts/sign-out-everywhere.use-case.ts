import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { AccountSettings } from './account-settings.js';
import { endSessions } from './account-tables.js';
import { setCookie } from './cookies.js';
import { type LiveSession } from './sessions.queries.js';

/** Ends every session of a person, on all devices, this one too. Tokens stay: they are revoked one by one. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly settings: AccountSettings,
  ) {}

  /** @returns the header that takes the cookie away */
  async execute(actor: Actor, { accountId }: Pick<LiveSession, 'accountId'>): Promise<string> {
    await this.db.transaction(async (tx) => {
      const sessions = await endSessions(tx, accountId);
      await this.timeline.append(tx, actor, {
        groupId: null,
        subject: { kind: 'account', id: accountId },
        event: 'signed-out-everywhere',
        on: this.clock.today(),
        after: { sessions },
      });
    });
    return setCookie('postbag_session', '', 0, this.settings);
  }
}
