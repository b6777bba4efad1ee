import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret of 256 random bits. */
export function newWebhookSecret(): Buffer {
  return randomBytes(32);
}

/** The secret as programs take it: the form of Standard Webhooks. */
export function secretText(secret: Buffer): string {
  return PREFIX + secret.toString('base64');
}

/** What is signed, and with which secrets: more than one while an old one still holds. */
export interface Signing {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
  readonly secrets: readonly Buffer[];
}

/**
 * The headers by which a receiver knows that Postbag sent it, and when: HMAC-SHA256 over id, timestamp and body, with points between.
 *
 * @see https://www.standardwebhooks.com
 */
export function signedHeaders({ id, timestamp, body, secrets }: Signing): Record<string, string> {
  const said = `${id}.${timestamp}.${body}`;
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(said).digest('base64')}`,
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
