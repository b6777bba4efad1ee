import { createHash, randomBytes } from 'node:crypto';

/** How a secret begins, so that a leaked one is recognised by scanners and by people. */
const PREFIXES = {
  token: 'postbag_',
  setup: 'setup_',
  invitation: 'invitation_',
  reset: 'reset_',
  calendar: 'calendar_',
} as const;

/** A new secret: shown once, kept only as its hash. 256 random bits need no slow hash. */
export function newSecret(kind: keyof typeof PREFIXES): { secret: string; hash: Buffer } {
  const secret = PREFIXES[kind] + randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256 of a secret, as it is stored. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
