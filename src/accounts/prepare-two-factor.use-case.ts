import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Conflict } from '../errors/kinds.js';
import { BetterAuth } from './better-auth.js';
import { OwnPassword } from './own-password.js';
import { type LiveSession } from './sessions.queries.js';
import { newTotpSecret } from './totp.js';
import { keepPending } from './two-factor-tables.js';

/** Whoever wants to turn two-factor on, with their present password. */
export interface PrepareTwoFactorCommand {
  readonly session: LiveSession;
  readonly current: string;
}

/**
 * Makes the secret for an authenticator app. Nothing is asked for at signing in until a code shows that the app has it, so
 * there is no line of history yet. Repeating it makes another secret in its place.
 */
@Injectable()
export class PrepareTwoFactor {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly auth: BetterAuth,
    private readonly own: OwnPassword,
  ) {}

  /**
   * @returns the secret in base32
   * @throws InvalidInput when the password is wrong
   * @throws TooMany after too many wrong ones
   * @throws Conflict when two-factor is on
   */
  async execute({ session, current }: PrepareTwoFactorCommand): Promise<string> {
    await this.own.check(session.accountId, current);
    const secret = newTotpSecret();
    const encrypted = await (await this.auth.open()).encrypt(`base32:${secret}`);
    if (await keepPending(this.db.manager, session.accountId, encrypted)) return secret;
    throw new Conflict('two-factor-on', 'Two-factor is on already. Turn it off first to use another app.');
  }
}
