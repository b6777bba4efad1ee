import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Unauthenticated } from '../errors/kinds.js';
import { endSession, lockAccount, passwordHash, passwordHashByEmail } from './account-tables.js';
import { BetterAuth } from './better-auth.js';
import { KnownDevice } from './known-device.js';
import { type LiveSession, SessionsQueries } from './sessions.queries.js';
import { countOf, SignInLimits } from './sign-in-limits.js';

/** Somebody at a sign-in form: what they typed, and where the request came from. */
export interface SignInCommand {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string | undefined;
  /** The request's header Cookie. */
  readonly cookies: string | undefined;
}

/** A new session, and the cookies that carry it. */
export interface SignedIn {
  readonly session: LiveSession;
  readonly setCookies: readonly string[];
}

/**
 * Signs a person in. An unknown address, one without a password and a wrong password are answered alike and cost the
 * same. Nobody acts yet, so nothing is written into the history.
 */
@Injectable()
export class SignIn {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly auth: BetterAuth,
    private readonly limits: SignInLimits,
    private readonly device: KnownDevice,
    private readonly sessions: SessionsQueries,
  ) {}

  /**
   * @throws TooMany after too many tries for this address or this email
   * @throws Unauthenticated when email and password don't belong together
   */
  async execute(command: SignInCommand): Promise<SignedIn> {
    const email = command.email.toLowerCase();
    const device = await this.device.idOf(command.cookies, email);
    const byAddress = countOf('address', command.address);
    const byPerson = device ? countOf('device', device) : countOf('email', email);
    await this.limits.count([byAddress, byPerson]);
    const { session, setCookie } = await this.newSession(email, command);
    await Promise.all([this.limits.takeOff([byAddress]), this.limits.forget([byPerson])]);
    const remembered = device ? [] : [await this.device.remember(email)];
    return { session, setCookies: [setCookie, ...remembered] };
  }

  private async newSession(
    email: string,
    { password, userAgent }: SignInCommand,
  ): Promise<{ session: LiveSession; setCookie: string }> {
    const kept = await passwordHashByEmail(this.db.manager, email);
    const made = await this.auth.signIn(email, password, userAgent);
    const session = made && (await this.sessions.live(made.token));
    if (!session || !(await this.isStillRight(session, kept))) throw refused();
    return { session, setCookie: made.setCookie };
  }

  /**
   * Whether the password that was compared is still the person's. A new one ends all sessions, but can't see one that is
   * made at the same time: that one ends here.
   */
  private async isStillRight({ id, accountId }: LiveSession, kept: string | null): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      await lockAccount(tx, accountId);
      if ((await passwordHash(tx, accountId)) === kept) return true;
      await endSession(tx, id);
      return false;
    });
  }
}

function refused(): Unauthenticated {
  return new Unauthenticated('This address and this password don’t belong together.', 'sign-in-refused');
}
