import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, NotFound } from '../errors/kinds.js';
import { type Door } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type Account, endSessions, lockAccount, setPassword } from './account-tables.js';
import { checkPassword } from './check-password.js';
import { Passwords } from './passwords.js';
import { belongsOnlyTo } from './reset-reach.js';
import { hashSecret } from './secret.js';
import { countOf, SignInLimits } from './sign-in-limits.js';

/** A link's secret, and the new password. */
export interface UsePasswordResetCommand {
  readonly secret: string;
  readonly password: string;
  readonly door: Door;
}

/**
 * Sets a new password with a link, ends all sessions of that person and all other such links, and lets them try to sign
 * in again when others have tried too often.
 */
@Injectable()
export class UsePasswordReset {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * Whose password a link sets.
   *
   * @throws NotFound when there is no link with this secret
   * @throws Conflict when it does not hold any more
   */
  async whose(secret: string): Promise<Account> {
    return this.db.transaction((tx) => this.open(tx, secret));
  }

  /**
   * @returns whose password it is
   * @throws NotFound when there is no link with this secret
   * @throws Conflict when it does not hold any more
   * @throws InvalidInput when the password can't be taken
   */
  async execute({ secret, password, door }: UsePasswordResetCommand): Promise<Account> {
    const account = await this.whose(secret);
    checkPassword('/password', password, account);
    const hash = await this.passwords.hash(password);
    await this.db.transaction(async (tx) => this.use(tx, await this.open(tx, secret), { hash, door }));
    await this.limits.forget([countOf('email', account.email), countOf('password', account.id)]);
    return account;
  }

  private async open(tx: EntityManager, secret: string): Promise<Account> {
    const [found] = await tx.query<{ accountId: string; groupId: string | null; holds: boolean }[]>(
      `SELECT account_id AS "accountId", group_id AS "groupId", ended_at IS NULL AND expires_at > $2 AS holds
       FROM password_reset WHERE secret_hash = $1 FOR UPDATE`,
      [hashSecret(secret), this.clock.timestamp()],
    );
    const account = found && (await lockAccount(tx, found.accountId));
    if (!account) throw new NotFound('password reset', `${secret.slice(0, 9)}…`);
    const isInReach = found.groupId === null || (await belongsOnlyTo(tx, account.id, found.groupId));
    if (found.holds && isInReach) return account;
    throw new Conflict(
      'password-reset-over',
      'This link was used or does not hold any more. Ask for a new one.',
    );
  }

  private async use(
    tx: EntityManager,
    account: Account,
    { hash, door }: { hash: string; door: Door },
  ): Promise<void> {
    const at = this.clock.timestamp();
    await setPassword(tx, account.id, hash, at);
    await tx.query('UPDATE password_reset SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL', [
      account.id,
      at,
    ]);
    const sessions = await endSessions(tx, account.id);
    await this.timeline.append(
      tx,
      { kind: 'person', id: account.id, name: account.name, role: 'viewer', groupId: null, door },
      {
        groupId: null,
        subject: { kind: 'account', id: account.id },
        event: 'password-reset-used',
        on: this.clock.today(),
        after: { sessionsEnded: sessions },
      },
    );
  }
}
