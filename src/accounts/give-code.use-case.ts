import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Unauthenticated } from '../errors/kinds.js';
import { passwordHash } from './account-tables.js';
import { BetterAuth } from './better-auth.js';
import { InTurn } from './in-turn.js';
import { KnownDevice } from './known-device.js';
import { NewSessions } from './new-sessions.js';
import { type LiveSession } from './sessions.queries.js';
import { countOf, SignInLimits } from './sign-in-limits.js';
import { type Challenged, TwoFactorChallenges } from './two-factor-challenges.js';
import { UsedCodes } from './used-codes.js';

/** The second step of signing in: a code of the app or a recovery code, as typed, and where the request came from. */
export interface GiveCodeCommand {
  readonly code: string;
  readonly address: string;
  readonly userAgent: string | undefined;
  /** The request's header Cookie, with the cookie of the first step. */
  readonly cookies: string;
}

/** A new session, and the cookies that carry it. */
export interface SignedIn {
  readonly session: LiveSession;
  readonly setCookies: readonly string[];
}

/** Signs in whoever has given their password and now gives a code. A code holds once. */
@Injectable()
export class GiveCode {
  private readonly turns = new InTurn();

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly auth: BetterAuth,
    private readonly limits: SignInLimits,
    private readonly device: KnownDevice,
    private readonly challenges: TwoFactorChallenges,
    private readonly fresh: NewSessions,
    private readonly used: UsedCodes,
  ) {}

  /**
   * @throws TooMany after too many codes from this address or for this person
   * @throws Unauthenticated `code-refused` when the code is wrong or was used; `sign-in-over` when the first step was ten
   *   minutes ago, the password was changed since, or five codes were wrong: then begin again
   */
  async execute(command: GiveCodeCommand): Promise<SignedIn> {
    const { cookies, address } = command;
    const person = await this.challenges.find(cookies);
    if (!person) throw over();
    const { accountId, email } = person;
    const device = await this.device.idOf(cookies, email);
    const byAddress = countOf('address', address);
    const byPerson = countOf('code', device ?? accountId);
    await this.limits.count([byAddress, byPerson]);
    const { session, setCookies } = await this.withCode(person, command);
    const before = device ? countOf('device', device) : countOf('email', email);
    await Promise.all([this.limits.takeOff([byAddress]), this.limits.forget([byPerson, before])]);
    const remembered = device ? [] : [await this.device.remember(email)];
    return { session, setCookies: [...setCookies, ...remembered] };
  }

  private async withCode(
    { accountId, cookie }: Challenged,
    { code, userAgent }: GiveCodeCommand,
  ): Promise<SignedIn> {
    const kept = await passwordHash(this.db.manager, accountId);
    const auth = await this.auth.open();
    // Two recovery codes that change their list at the same moment would end one of the two sign-ins.
    const made = await this.turns.run(accountId, () => auth.giveCode(cookie, code, userAgent));
    if (made === 'over') throw over();
    if (made === 'wrong') throw wrong();
    const session = await this.fresh.check(made.token, kept, (tx) => this.used.take(tx, accountId, code));
    if (!session) throw wrong();
    return { session, setCookies: made.setCookies };
  }
}

function wrong(): Unauthenticated {
  return new Unauthenticated(
    'This code is not right, or was used before. Wait until the app shows the next one, or use a recovery code.',
    'code-refused',
  );
}

function over(): Unauthenticated {
  return new Unauthenticated('This took too long or went wrong too often. Sign in again.', 'sign-in-over');
}
