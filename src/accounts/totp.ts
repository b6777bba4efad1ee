import { createHmac, randomInt } from 'node:crypto';

/** For how long an authenticator app shows one code. */
export const STEP_SECONDS = 30;

const DIGITS = 6;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret of 160 bits in base32, as authenticator apps take it. @see RFC 4226 section 4, R6 */
export function newTotpSecret(): string {
  return Array.from({ length: 32 }, () => BASE32[randomInt(32)]).join('');
}

/** The address that sets up an authenticator app when it is opened or scanned. */
export function otpauthUri(secret: string, email: string): string {
  const parameters = `secret=${secret}&issuer=Postbag&digits=${DIGITS}&period=${STEP_SECONDS}`;
  return `otpauth://totp/${encodeURIComponent(`Postbag:${email}`)}?${parameters}`;
}

/** The code of a time step. @see RFC 6238 and, for the cut, RFC 4226 section 5.3 */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = mac[mac.length - 1] & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * The time step that a code is of; null when it is none of those about now.
 *
 * @param seconds since 1970, by a clock that tells the time as it is
 * @param steps how many before and after count as well, since clocks differ
 */
export function stepOfCode(secret: string, code: string, seconds: number, steps = 1): number | null {
  const now = Math.floor(seconds / STEP_SECONDS);
  const near = Array.from({ length: 2 * steps + 1 }, (_, index) => now - steps + index);
  return near.filter((step) => codeAt(secret, step) === code).at(-1) ?? null;
}

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((char) => BASE32.indexOf(char).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
