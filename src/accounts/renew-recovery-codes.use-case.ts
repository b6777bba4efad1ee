import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockAccount } from './account-tables.js';
import { BetterAuth } from './better-auth.js';
import { OwnPassword } from './own-password.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { type LiveSession } from './sessions.queries.js';
import { replaceRecoveryCodes } from './two-factor-tables.js';

/** A person who wants new recovery codes, with their present password. */
export interface RenewRecoveryCodesCommand {
  readonly session: LiveSession;
  readonly current: string;
}

/** Makes new recovery codes. Those before hold no longer. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly auth: BetterAuth,
    private readonly own: OwnPassword,
  ) {}

  /**
   * @returns the recovery codes, which are given here and never again
   * @throws InvalidInput when the password is wrong
   * @throws TooMany after too many wrong ones
   * @throws Conflict when two-factor is off
   */
  async execute(actor: Actor, { session, current }: RenewRecoveryCodesCommand): Promise<string[]> {
    const { accountId } = session;
    await this.own.check(accountId, current);
    const codes = newRecoveryCodes();
    const encrypted = await (await this.auth.open()).encrypt(JSON.stringify(codes));
    await this.db.transaction(async (tx) => {
      await lockAccount(tx, accountId);
      if (!(await replaceRecoveryCodes(tx, accountId, encrypted))) throw isOff();
      await this.timeline.append(tx, actor, {
        groupId: null,
        subject: { kind: 'account', id: accountId },
        event: 'recovery-codes-renewed',
        on: this.clock.today(),
      });
    });
    return codes;
  }
}

function isOff(): Conflict {
  return new Conflict('two-factor-off', 'Two-factor is off. Turn it on to get recovery codes.');
}
