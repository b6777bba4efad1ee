import { createHmac, timingSafeEqual } from 'node:crypto';
import { type AccountSettings, isHttps } from './account-settings.js';

/** Our cookies, without what is put before their names on https. */
export type CookieName = 'postbag_session' | 'postbag_device' | 'postbag_two_factor';

/**
 * The name by which the browser knows a cookie. Over https it begins with `__Host-`: no other host, not even a sibling
 * under the same domain, can then set it.
 */
export function cookieName(name: CookieName, settings: Pick<AccountSettings, 'publicUrl'>): string {
  return isHttps(settings) ? `__Host-${name}` : name;
}

/** The value of one cookie of a Cookie header, decoded; null when it is not there or is no text. */
export function cookieOf(header: string | undefined, name: string): string | null {
  const part = header?.split(/; */).find((pair) => pair.startsWith(`${name}=`));
  if (!part) return null;
  try {
    return decodeURIComponent(part.slice(name.length + 1));
  } catch {
    return null;
  }
}

/** A Set-Cookie header for the whole host, out of reach of scripts. `seconds` 0 takes the cookie away. */
export function setCookie(
  name: CookieName,
  value: string,
  seconds: number,
  settings: Pick<AccountSettings, 'publicUrl'>,
): string {
  const parts = [
    `${cookieName(name, settings)}=${encodeURIComponent(value)}`,
    `Max-Age=${seconds}`,
    'Path=/',
  ];
  return [...parts, 'HttpOnly', ...(isHttps(settings) ? ['Secure'] : []), 'SameSite=Lax'].join('; ');
}

/** A header Cookie as a browser sends it that has got these, in place of ones with the same name that it had. */
export function cookiesToSend(setCookies: readonly string[], had: string | undefined): string {
  return [...setCookies.map((cookie) => cookie.split(';')[0]), ...(had ? [had] : [])].join('; ');
}

/** `value.signature`, the signature being HMAC-SHA-256 in base64, as better-auth signs its cookies. */
export function signed(value: string, secret: string): string {
  return `${value}.${signatureOf(value, secret)}`;
}

/** The value of a signed cookie; null when the signature is not ours. */
export function unsigned(text: string | null, secret: string): string | null {
  const end = text?.lastIndexOf('.') ?? -1;
  if (!text || end < 1) return null;
  const value = text.slice(0, end);
  const given = Buffer.from(text.slice(end + 1));
  const expected = Buffer.from(signatureOf(value, secret));
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

function signatureOf(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('base64');
}
