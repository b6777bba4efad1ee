import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type BetterAuthOptions } from 'better-auth';
import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';
import { AccountSettings, isHttps } from './account-settings.js';
import { AuthSecret } from './auth-secret.js';
import { MODELS } from './better-auth-models.js';
import { PASSWORD_LENGTH } from './check-password.js';
import { cookieName } from './cookies.js';
import { openBetterAuth, type OpenedAuth } from './open-better-auth.js';
import { Passwords } from './passwords.js';

/** How long a session lasts from signing in, in seconds: a week. It is not prolonged by use. */
export const SESSION_SECONDS = 7 * 24 * 3600;

/**
 * better-auth on our tables: it compares the password, asks for the second step and makes the session. What changes
 * people and rights is ours, since it belongs into one transaction with its line of history (docs/decisions/0024).
 * Loaded when it is first needed.
 */
@Injectable()
export class BetterAuth {
  private opened: Promise<OpenedAuth> | undefined;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settings: AccountSettings,
    private readonly secret: AuthSecret,
    private readonly passwords: Passwords,
  ) {}

  open(): Promise<OpenedAuth> {
    this.opened ??= this.options()
      .then(openBetterAuth)
      .catch((error: unknown) => {
        this.opened = undefined;
        throw error;
      });
    return this.opened;
  }

  private async options(): Promise<BetterAuthOptions> {
    const secure = isHttps(this.settings);
    return {
      appName: 'Postbag',
      baseURL: this.settings.publicUrl ?? 'http://localhost',
      secrets: [{ version: 1, value: await this.secret.read() }],
      database: (this.db.driver as unknown as { master: Pool }).master,
      ...MODELS,
      session: { ...MODELS.session, expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
      emailAndPassword: {
        enabled: true,
        disableSignUp: true,
        maxPasswordLength: PASSWORD_LENGTH.max,
        password: {
          hash: (password) => this.passwords.hash(password),
          verify: ({ password, hash }) => this.passwords.isRight(password, hash),
        },
      },
      advanced: {
        database: { generateId: false },
        useSecureCookies: false,
        defaultCookieAttributes: { secure },
        cookies: {
          session_token: { name: cookieName('postbag_session', this.settings) },
          two_factor: { name: cookieName('postbag_two_factor', this.settings) },
        },
        ipAddress: { disableIpTracking: true },
      },
      rateLimit: { enabled: false },
      telemetry: { enabled: false },
      logger: { disabled: true },
    };
  }
}
