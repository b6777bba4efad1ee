import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { endSessions, lockAccount } from './account-tables.js';
import { BetterAuth } from './better-auth.js';
import { newRecoveryCodes, readCode } from './recovery-codes.js';
import { type LiveSession } from './sessions.queries.js';
import { stepOfCode } from './totp.js';
import { turnOn, twoFactorOf } from './two-factor-tables.js';
import { UsedCodes } from './used-codes.js';

/** A code of the app that was just set up. */
export interface TurnOnTwoFactorCommand {
  readonly session: LiveSession;
  readonly code: string;
}

/** Turns two-factor on, and ends one's sessions on all other devices: they were made without a code. */
@Injectable()
export class TurnOnTwoFactor {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly auth: BetterAuth,
    private readonly used: UsedCodes,
  ) {}

  /**
   * @returns the recovery codes, which are given here and never again
   * @throws InvalidInput when the code is not the app's
   * @throws Conflict when nothing was set up, or two-factor is on
   */
  async execute(actor: Actor, { session, code }: TurnOnTwoFactorCommand): Promise<string[]> {
    const codes = newRecoveryCodes();
    const recoveryCodes = await (await this.auth.open()).encrypt(JSON.stringify(codes));
    const { accountId } = session;
    await this.db.transaction(async (tx) => {
      await lockAccount(tx, accountId);
      const step = await this.stepOf(tx, accountId, code);
      await turnOn(tx, accountId, { recoveryCodes, step, at: this.clock.timestamp() });
      const sessionsEnded = await endSessions(tx, accountId, session.id);
      await this.timeline.append(tx, actor, {
        groupId: null,
        subject: { kind: 'account', id: accountId },
        event: 'two-factor-turned-on',
        on: this.clock.today(),
        after: { sessionsEnded },
      });
    });
    return codes;
  }

  private async stepOf(tx: EntityManager, accountId: string, typed: string): Promise<number> {
    const kept = await twoFactorOf(tx, accountId);
    if (!kept || kept.isOn) {
      throw new Conflict(
        'two-factor-not-prepared',
        'There is nothing to turn on. Begin again on the page of your account.',
      );
    }
    const secret = await this.used.secretOf(kept.secret);
    const step = stepOfCode(secret, readCode(typed).code, kept.seconds);
    if (step !== null) return step;
    throw invalid(
      '/code',
      'code-wrong',
      'This is not the code that the app shows now. Check that the clock of your telephone is right, and enter the newest code.',
    );
  }
}
