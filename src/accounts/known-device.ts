import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountSettings } from './account-settings.js';
import { AuthSecret } from './auth-secret.js';
import { cookieName, cookieOf, setCookie, signed, unsigned } from './cookies.js';

const SECONDS = 180 * 24 * 3600;

/**
 * A cookie that says: this person has signed in from this browser before. It opens nothing. Tries that come with it are
 * counted by themselves, so that whoever guesses at somebody's password elsewhere can't keep that person out here.
 *
 * @see OWASP, Slow Down Online Guessing Attacks with Device Cookies
 */
@Injectable()
export class KnownDevice {
  constructor(
    private readonly secret: AuthSecret,
    private readonly settings: AccountSettings,
  ) {}

  /** Which device of this person it is; null when the cookie is not there, is another person's, or is not ours. */
  async idOf(cookies: string | undefined, email: string): Promise<string | null> {
    const cookie = cookieOf(cookies, cookieName('postbag_device', this.settings));
    const value = unsigned(cookie, await this.secret.read());
    const [, id, whose] = /^device ([\w-]{22}) ([\w-]{43})$/.exec(value ?? '') ?? [];
    return id && whose === nameless(email) ? id : null;
  }

  /** The header that makes the browser a known one. */
  async remember(email: string): Promise<string> {
    const value = `device ${randomBytes(16).toString('base64url')} ${nameless(email)}`;
    return setCookie('postbag_device', signed(value, await this.secret.read()), SECONDS, this.settings);
  }
}

/** So that the next person at a shared computer does not read the address in the browser. */
function nameless(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
