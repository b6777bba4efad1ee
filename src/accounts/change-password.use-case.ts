import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { endSessions, lockAccount, passwordHash, setPassword } from './account-tables.js';
import { checkPassword } from './check-password.js';
import { Passwords } from './passwords.js';
import { type LiveSession } from './sessions.queries.js';
import { countOf, SignInLimits } from './sign-in-limits.js';

/** A person's own new password, with the present one to show that it is they who ask. */
export interface ChangePasswordCommand {
  readonly session: LiveSession;
  readonly current: string;
  readonly password: string;
}

/** Changes one's own password, and ends one's sessions on all other devices. */
@Injectable()
export class ChangePassword {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * @throws InvalidInput when the present password is wrong, or the new one can't be taken
   * @throws TooMany after too many wrong ones
   */
  async execute(actor: Actor, { session, current, password }: ChangePasswordCommand): Promise<void> {
    checkPassword('/password', password, session);
    const kept = await this.rightHash(session, current);
    const hash = await this.passwords.hash(password);
    await this.db.transaction(async (tx) => {
      await lockAccount(tx, session.accountId);
      if ((await passwordHash(tx, session.accountId)) !== kept) throw changedMeanwhile();
      await setPassword(tx, session.accountId, hash, this.clock.timestamp());
      const sessions = await endSessions(tx, session.accountId, session.id);
      await this.timeline.append(tx, actor, {
        groupId: null,
        subject: { kind: 'account', id: session.accountId },
        event: 'password-changed',
        on: this.clock.today(),
        after: { sessionsEnded: sessions },
      });
    });
  }

  /** The hash of the present password, which was given rightly. */
  private async rightHash({ accountId }: LiveSession, current: string): Promise<string> {
    const tries = [countOf('password', accountId)];
    await this.limits.count(tries);
    const kept = await passwordHash(this.db.manager, accountId);
    if (!kept || !(await this.passwords.isRight(current, kept))) {
      throw invalid('/current', 'password-wrong', 'This is not your present password.');
    }
    await this.limits.forget(tries);
    return kept;
  }
}

function changedMeanwhile(): Conflict {
  return new Conflict(
    'password-changed-meanwhile',
    'Your password was changed meanwhile. Sign in with the new one.',
  );
}
