import { type BetterAuthOptions } from 'better-auth';
import { TWO_FACTOR } from './better-auth-models.js';
import { readCode } from './recovery-codes.js';

/** A new session: its token, and the cookies that carry it. */
export interface NewSession {
  readonly token: string;
  readonly setCookies: readonly string[];
}

/** A right password of somebody who is asked for a code as well, and the cookie that says so until the code comes. */
export interface CodeChallenge {
  readonly token: null;
  readonly setCookies: readonly string[];
}

/** What of better-auth is used. */
export interface OpenedAuth {
  /** Null when the password is wrong or nobody has this address, at the same expense. */
  signIn(
    email: string,
    password: string,
    userAgent: string | undefined,
  ): Promise<NewSession | CodeChallenge | null>;
  /**
   * @param cookie the one of the challenge, and no other
   * @returns `over` when the challenge does not hold, or was tried five times
   */
  giveCode(
    cookie: string,
    typed: string,
    userAgent: string | undefined,
  ): Promise<NewSession | 'wrong' | 'over'>;
  encrypt(text: string): Promise<string>;
  decrypt(text: string): Promise<string>;
}

/** Loads better-auth, which takes 0.3 s, and sets it up with two-factor. */
export async function openBetterAuth(options: BetterAuthOptions): Promise<OpenedAuth> {
  const [{ betterAuth, APIError }, { twoFactor }, crypto] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/crypto'),
  ]);
  const auth = betterAuth({ ...options, plugins: [twoFactor(TWO_FACTOR)] });
  const key = (await auth.$context).secretConfig;
  const codeOf = (error: unknown): string | undefined => {
    if (error instanceof APIError && [400, 401].includes(error.statusCode)) return error.body?.code ?? '';
    throw error;
  };
  return {
    async signIn(email, password, userAgent) {
      try {
        const body = { email, password };
        const answer = await auth.api.signInEmail({
          body,
          headers: headersOf({ userAgent }),
          returnHeaders: true,
        });
        const token = 'token' in answer.response ? answer.response.token : null;
        return { token, setCookies: kept(answer.headers) };
      } catch (error) {
        codeOf(error);
        return null;
      }
    },
    async giveCode(cookie, typed, userAgent) {
      const { kind, code } = readCode(typed);
      const verify = kind === 'app' ? auth.api.verifyTOTP : auth.api.verifyBackupCode;
      const headers = headersOf({ userAgent, cookie });
      try {
        const answer = await verify({ body: { code }, headers, returnHeaders: true });
        const { token } = answer.response as { token: string };
        return { token, setCookies: answer.headers.getSetCookie() };
      } catch (error) {
        // Another copy of Postbag took a recovery code of the same person at the same moment: this sign-in is spent.
        if (error instanceof APIError && error.statusCode === 409) return 'over';
        return ['INVALID_CODE', 'INVALID_BACKUP_CODE'].includes(codeOf(error)!) ? 'wrong' : 'over';
      }
    },
    encrypt: (data) => crypto.symmetricEncrypt({ key, data }),
    decrypt: (data) => crypto.symmetricDecrypt({ key, data }),
  };
}

function headersOf({ userAgent, cookie }: { userAgent?: string; cookie?: string }): Headers {
  return new Headers({
    ...(userAgent !== undefined && { 'user-agent': userAgent }),
    ...(cookie !== undefined && { cookie }),
  });
}

/** Without the cookies that take away those of better-auth that nobody has. */
function kept(headers: Headers): string[] {
  return headers.getSetCookie().filter((cookie) => !/; Max-Age=0(;|$)/i.test(cookie));
}
