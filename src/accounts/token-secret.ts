import { createHash, randomBytes } from 'node:crypto';

/** Beginning of every token, so that a leaked one is recognised by scanners and by people. */
const PREFIX = 'postbag_';

/** A new token: shown once, kept only as its hash. 256 random bits need no slow hash. */
export function newTokenSecret(): { secret: string; hash: Buffer } {
  const secret = PREFIX + randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256 of a token, as it is stored. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
