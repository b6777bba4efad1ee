import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Unauthenticated } from '../errors/kinds.js';
import { passwordHashByEmail } from './account-tables.js';
import { BetterAuth } from './better-auth.js';
import { cookiesToSend } from './cookies.js';
import { GiveCode, type SignedIn } from './give-code.use-case.js';
import { KnownDevice } from './known-device.js';
import { NewSessions } from './new-sessions.js';
import { type Count, countOf, SignInLimits } from './sign-in-limits.js';
import { TwoFactorChallenges } from './two-factor-challenges.js';

/** Somebody at a sign-in form: what they typed, and where the request came from. */
export interface SignInCommand {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string | undefined;
  /** The request's header Cookie. */
  readonly cookies: string | undefined;
}

/** The password was right, and a code is wanted as well: the cookie to bring with it. */
export interface CodeWanted {
  readonly session: null;
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
    private readonly fresh: NewSessions,
    private readonly challenges: TwoFactorChallenges,
    private readonly giveCode: GiveCode,
  ) {}

  /**
   * In one step, with the code of those who have two-factor on.
   *
   * @throws TooMany after too many tries for this address, this email or this person's codes
   * @throws Unauthenticated when email and password don't belong together, or the code is missing or wrong
   */
  async execute(command: SignInCommand & { readonly code?: string }): Promise<SignedIn> {
    const begun = await this.begin(command);
    if (begun.session) return begun;
    const { code, cookies } = command;
    if (!code) throw codeNeeded();
    return this.giveCode.execute({ ...command, code, cookies: cookiesToSend(begun.setCookies, cookies) });
  }

  /**
   * The first of two steps for those who have two-factor on; for all others the only one.
   *
   * @throws TooMany after too many tries for this address or this email
   * @throws Unauthenticated when email and password don't belong together
   */
  async begin(command: SignInCommand): Promise<SignedIn | CodeWanted> {
    const email = command.email.toLowerCase();
    const device = await this.device.idOf(command.cookies, email);
    const byAddress = countOf('address', command.address);
    const byPerson = device ? countOf('device', device) : countOf('email', email);
    await this.limits.count([byAddress, byPerson]);
    const begun = await this.withPassword(email, command);
    await this.takeOff(begun, byAddress, byPerson);
    if (!begun.session || device) return begun;
    return { ...begun, setCookies: [...begun.setCookies, await this.device.remember(email)] };
  }

  private async withPassword(
    email: string,
    { password, userAgent }: SignInCommand,
  ): Promise<SignedIn | CodeWanted> {
    const kept = await passwordHashByEmail(this.db.manager, email);
    const made = await (await this.auth.open()).signIn(email, password, userAgent);
    if (!made) throw refused();
    const { token, setCookies } = made;
    if (token === null) {
      if (await this.challenges.check(email, kept)) return { session: null, setCookies };
      throw refused();
    }
    const session = await this.fresh.check(token, kept);
    if (!session) throw refused();
    return { session, setCookies };
  }

  /** Whoever still owes a code has not shown who they are: wrong passwords before stay counted. */
  private async takeOff(
    { session }: SignedIn | CodeWanted,
    byAddress: Count,
    byPerson: Count,
  ): Promise<void> {
    if (!session) return this.limits.takeOff([byAddress, byPerson]);
    await Promise.all([this.limits.takeOff([byAddress]), this.limits.forget([byPerson])]);
  }
}

function refused(): Unauthenticated {
  return new Unauthenticated('This address and this password don’t belong together.', 'sign-in-refused');
}

function codeNeeded(): Unauthenticated {
  return new Unauthenticated(
    'Send a code of your authenticator app as well, or one of your recovery codes.',
    'code-needed',
  );
}
