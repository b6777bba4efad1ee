import { createHash, randomUUID } from 'node:crypto';
import { invalid } from '../../errors/kinds.js';
import { type RetryKey } from '../../timeline/retry-key.js';

/** The part of a request that makes it the same one as another. */
export interface RetriedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
}

/**
 * The retry key of a POST with the header Idempotency-Key; null without one. Other methods do the same however often
 * they are sent, and need none.
 *
 * @throws InvalidInput when the header is not 1 to 200 visible ASCII characters
 */
export function retryKeyOf(request: RetriedRequest): RetryKey | null {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return null;
  if (typeof key !== 'string' || !/^[!-~]{1,200}$/.test(key)) {
    throw invalid(
      '/idempotency-key',
      'invalid-idempotency-key',
      'Idempotency-Key must be one value of 1 to 200 visible ASCII characters, such as a random UUID.',
    );
  }
  return { key, fingerprint: fingerprintOf(request), attempt: randomUUID() };
}

/**
 * SHA-256 of method, path with query, the group named in a header, and body. How the JSON was spaced makes no difference. Of an upload, which is
 * not read yet and whose boundary differs each time, the length stands for the body.
 */
function fingerprintOf({ method, url, headers, body }: RetriedRequest): Buffer {
  const content = JSON.stringify(body) ?? `${String(headers['content-length'])} bytes`;
  const group = headers['postbag-group'];
  const where = group === undefined ? url : `${url} ${String(group)}`;
  return createHash('sha256').update(`${method} ${where}\n${content}`).digest();
}
