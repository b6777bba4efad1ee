import { otpauthUri } from '../../accounts/totp.js';
import { Page } from '../pages/page.js';

/** What an authenticator app is set up with. */
export interface AppSetUp {
  readonly secret: string;
  /** In groups of four, to be typed. */
  readonly spaced: string;
  /** Opens the app on the same telephone. */
  readonly uri: string;
}

/** Null when the text is no secret: nothing else may become part of an address. */
export function setUpOf(secret: string, email: string): AppSetUp | null {
  if (!/^[A-Z2-7]{32}$/.test(secret)) return null;
  return { secret, spaced: secret.match(/.{4}/g)?.join(' ') ?? '', uri: otpauthUri(secret, email) };
}

/** Shows recovery codes, which is done once. */
export function codesPage(pageTitle: string, codes: readonly string[]): Page {
  return new Page('account/recovery-codes', { pageTitle, codes });
}
