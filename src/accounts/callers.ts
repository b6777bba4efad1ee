import { Injectable } from '@nestjs/common';
import { Forbidden, Unauthenticated } from '../errors/kinds.js';
import { AccountSettings } from './account-settings.js';
import { AuthSecret } from './auth-secret.js';
import { type Caller } from './caller.js';
import { cookieName, cookieOf, unsigned } from './cookies.js';
import { type GuardedRequest, headerOf } from './guarded-request.js';
import { changesSomething, isFromOurPages } from './same-origin.js';
import { type LiveSession, SessionsQueries } from './sessions.queries.js';
import { TokensQueries } from './tokens.queries.js';

/** Finds who sent a request: by its token, or else by its cookie. Either costs one statement. */
@Injectable()
export class Callers {
  constructor(
    private readonly tokens: TokensQueries,
    private readonly sessions: SessionsQueries,
    private readonly secret: AuthSecret,
    private readonly settings: AccountSettings,
  ) {}

  /**
   * Null when the request carries no token and no session that holds.
   *
   * @throws Unauthenticated when it carries a token that does not hold
   * @throws Forbidden when it comes with a cookie, would change something, and was not made by Postbag's own pages
   */
  async find(request: GuardedRequest): Promise<Caller | null> {
    const secret = /^Bearer +(\S+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
    if (secret) return this.byToken(secret);
    const session = await this.session(request);
    if (!session) return null;
    if (changesSomething(request) && isFromOurPages(request, this.settings) !== 'yes') throw notOurPage();
    return { kind: 'person', session };
  }

  /** @throws Forbidden when another site's page made a request that would change something */
  refuseOtherSites(request: GuardedRequest): void {
    if (changesSomething(request) && isFromOurPages(request, this.settings) === 'no') throw notOurPage();
  }

  private async byToken(secret: string): Promise<Caller> {
    const token = await this.tokens.live(secret);
    if (token) return { kind: 'token', token };
    throw new Unauthenticated('This token is not known, has expired or was revoked. Ask for a new one.');
  }

  private async session(request: GuardedRequest): Promise<LiveSession | null> {
    const cookie = cookieOf(headerOf(request, 'cookie'), cookieName('postbag_session', this.settings));
    if (!cookie) return null;
    const token = unsigned(cookie, await this.secret.read());
    return token === null ? null : this.sessions.live(token);
  }
}

function notOurPage(): Forbidden {
  return new Forbidden(
    'A browser’s session may change something only from Postbag’s own pages. A program that uses the cookie sends the ' +
      'header Origin with Postbag’s address; better, it uses a token.',
    'other-site',
  );
}
