import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';

const SANE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * The id of a request in the log: that of the header X-Request-Id when it is 1 to 64 letters, digits, dots, hyphens and
 * underscores and begins with a letter or digit, otherwise a new one.
 */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}
