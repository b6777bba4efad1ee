import { randomInt } from 'node:crypto';

/** How many recovery codes a person gets at once. */
export const RECOVERY_CODES = 10;

/** Letters and digits that are not taken for one another. */
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** New recovery codes, such as `k7f2m-9xqpd`: each lets a person in once, when the authenticator app is not at hand. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = Array.from({ length: 10 }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

/** What somebody typed as a code, in the way that it is compared: a code of the app, or a recovery code. */
export function readCode(typed: string): { kind: 'app' | 'recovery'; code: string } {
  const code = typed.replaceAll(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(code)) return { kind: 'app', code };
  return { kind: 'recovery', code: `${code.slice(0, 5)}-${code.slice(5)}` };
}
