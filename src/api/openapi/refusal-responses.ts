import { STATUS_CODES } from 'node:http';
import { type Response } from './document.js';

/** What each status means, with a code that it comes with. */
export const REFUSALS = {
  400: ['malformed-request', 'The body is not JSON that can be read, or the address can’t be decoded.'],
  401: ['token-needed', 'No token and no session, or one that does not hold.'],
  403: [
    'not-allowed',
    'The role may not do this; or another site’s page made a request that changes something.',
  ],
  409: [
    'already-done',
    'The thing is not in a state in which this can be done; a retry whose answer was not kept; or a reference that two of a person’s groups use.',
  ],
  412: ['changed-meanwhile', 'Somebody changed it since the version in If-Match was read.'],
  413: ['body-too-large', 'The body is larger than Postbag accepts.'],
  415: ['media-type-not-supported', 'The body is of another media type than the one described.'],
  422: ['invalid-input', 'Something of the input can’t be taken; `errors` points at it.'],
  429: ['too-many-tries', 'There were too many tries; `Retry-After` says for how many seconds to wait.'],
} as const satisfies Record<number, readonly [code: string, description: string]>;

/** Statuses that come with many codes. */
const OF_MANY_CODES: readonly number[] = [401, 403, 409, 422];

const RETRY_AFTER = {
  description: 'In how many seconds to try again.',
  schema: { type: 'integer', minimum: 1 },
};

/** A refusal as an answer of the document. */
export function refusal(status: number, code: string, description: string): Response {
  const example = {
    type: `/problems/${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: description,
    code,
    ...(status === 422 && { errors: [{ pointer: '/name', detail: 'name is needed.' }] }),
  };
  const schema = { $ref: '#/components/schemas/Problem' };
  return {
    description: `${description} Code: \`${code}\`${OF_MANY_CODES.includes(status) ? ', or a more telling one' : ''}.`,
    ...(status === 429 && { headers: { 'Retry-After': RETRY_AFTER } }),
    content: { 'application/problem+json': { schema, example } },
  };
}

/** The refusals that many operations share, by the name under which they refer to them. */
export function sharedRefusals(): Record<string, Response> {
  return Object.fromEntries(
    Object.entries(REFUSALS).map(([status, [code, words]]) => [
      `Refusal${status}`,
      refusal(Number(status), code, words),
    ]),
  );
}
