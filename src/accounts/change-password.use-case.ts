import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { endSessions, lockAccount, passwordHash, setPassword } from './account-tables.js';
import { checkPassword } from './check-password.js';
import { OwnPassword } from './own-password.js';
import { Passwords } from './passwords.js';
import { type LiveSession } from './sessions.queries.js';

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
    private readonly own: OwnPassword,
  ) {}

  /**
   * @throws InvalidInput when the present password is wrong, or the new one can't be taken
   * @throws TooMany after too many wrong ones
   */
  async execute(actor: Actor, { session, current, password }: ChangePasswordCommand): Promise<void> {
    checkPassword('/password', password, session);
    const kept = await this.own.check(session.accountId, current);
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
}

function changedMeanwhile(): Conflict {
  return new Conflict(
    'password-changed-meanwhile',
    'Your password was changed meanwhile. Sign in with the new one.',
  );
}
