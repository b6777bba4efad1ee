import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { AccountSettings } from './account-settings.js';
import { accountByEmail, endChallenges, lockAccount, passwordHash } from './account-tables.js';
import { AuthSecret } from './auth-secret.js';
import { cookieName, cookieOf, unsigned } from './cookies.js';

/** Whoever gave their password and is asked for a code. */
export interface Challenged {
  readonly accountId: string;
  readonly email: string;
  /** The cookie of the first step alone, as a header Cookie: the browser may have a session of somebody else. */
  readonly cookie: string;
}

/** Sign-ins that wait for their code: kept by better-auth among its verifications, and named in a signed cookie. */
@Injectable()
export class TwoFactorChallenges {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly secret: AuthSecret,
    private readonly settings: AccountSettings,
  ) {}

  /** Whose sign-in it is that these cookies carry; null when there is none that holds. */
  async find(cookies: string | undefined): Promise<Challenged | null> {
    const name = cookieName('postbag_two_factor', this.settings);
    const value = cookieOf(cookies, name);
    const identifier = unsigned(value, await this.secret.read());
    if (!value || !identifier) return null;
    const [found] = await this.db.query<Omit<Challenged, 'cookie'>[]>(
      `SELECT a.id AS "accountId", a.email FROM account_verification v JOIN account a ON a.id::text = v.value
       WHERE v.identifier = $1 AND v.expires_at > now()`,
      [identifier],
    );
    return found ? { ...found, cookie: `${name}=${encodeURIComponent(value)}` } : null;
  }

  /** Whether the password that was given is still the person's; otherwise their sign-ins that wait for a code end. */
  async check(email: string, kept: string | null): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const account = await accountByEmail(tx, email);
      if (!account) return false;
      await lockAccount(tx, account.id);
      if ((await passwordHash(tx, account.id)) === kept) return true;
      await endChallenges(tx, account.id);
      return false;
    });
  }
}
