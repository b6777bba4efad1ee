import { type BetterAuthOptions } from 'better-auth';
import { type TwoFactorOptions } from 'better-auth/plugins/two-factor';

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

/** The two-factor plug-in on our table. Tries are counted by SignInLimits, which shut nobody out of their own browser. */
export const TWO_FACTOR = {
  accountLockout: { enabled: false },
  schema: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'account_two_factor',
      fields: {
        userId: 'account_id',
        backupCodes: 'backup_codes',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
} satisfies TwoFactorOptions;
