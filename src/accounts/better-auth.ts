import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type BetterAuthOptions } from 'better-auth';
import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';
import { AccountSettings, isHttps } from './account-settings.js';
import { AuthSecret } from './auth-secret.js';
import { PASSWORD_LENGTH } from './check-password.js';
import { cookieName } from './cookies.js';
import { Passwords } from './passwords.js';

/** How long a session lasts from signing in, in seconds: a week. It is not prolonged by use. */
export const SESSION_SECONDS = 7 * 24 * 3600;

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** better-auth's models under our names. */
export const MODELS = {
  user: { modelName: 'account', fields: { emailVerified: 'email_verified', ...times } },
  session: {
    modelName: 'account_session',
    fields: {
      userId: 'account_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...times,
    },
  },
  account: {
    modelName: 'account_login',
    fields: {
      userId: 'account_id',
      accountId: 'provider_account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...times,
    },
  },
  verification: { modelName: 'account_verification', fields: { expiresAt: 'expires_at', ...times } },
} satisfies Partial<BetterAuthOptions>;

/** A new session: its token, and the cookie that carries it. */
export interface NewSession {
  readonly token: string;
  readonly setCookie: string;
}

/** A right password of a known person: `null` when it is not. */
type SignIn = (email: string, password: string, userAgent: string | undefined) => Promise<NewSession | null>;

/**
 * better-auth on our tables: it compares the password and makes the session. What changes people and rights is ours,
 * since it belongs into one transaction with its line of history (docs/decisions/0024). Loaded when it is first needed.
 */
@Injectable()
export class BetterAuth {
  private loaded: Promise<SignIn> | undefined;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settings: AccountSettings,
    private readonly secret: AuthSecret,
    private readonly passwords: Passwords,
  ) {}

  /** Makes a session when the password is right; null when it is not or nobody has this address, at the same expense. */
  async signIn(email: string, password: string, userAgent: string | undefined): Promise<NewSession | null> {
    this.loaded ??= this.load().catch((error: unknown) => {
      this.loaded = undefined;
      throw error;
    });
    return (await this.loaded)(email, password, userAgent);
  }

  private async load(): Promise<SignIn> {
    const { betterAuth, APIError } = await import('better-auth');
    const { api } = betterAuth(await this.options());
    return async (email, password, userAgent) => {
      try {
        const headers = new Headers(userAgent === undefined ? {} : { 'user-agent': userAgent });
        const answer = await api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
        return { token: answer.response.token, setCookie: answer.headers.getSetCookie().join() };
      } catch (error) {
        if (error instanceof APIError && [400, 401].includes(error.statusCode)) return null;
        throw error;
      }
    };
  }

  private async options(): Promise<BetterAuthOptions> {
    const secure = isHttps(this.settings);
    const name = cookieName('postbag_session', this.settings);
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
        cookies: { session_token: { name } },
        ipAddress: { disableIpTracking: true },
      },
      rateLimit: { enabled: false },
      telemetry: { enabled: false },
      logger: { disabled: true },
    };
  }
}
