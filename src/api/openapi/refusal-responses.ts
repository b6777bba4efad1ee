import { STATUS_CODES } from 'node:http';
import { type Response } from './document.js';

/** What each status means, with a code that it comes with. */
export const REFUSALS = {
  400: ['malformed-request', 'The body is not JSON that can be read, or the address can’t be decoded.'],
  401: ['token-needed', 'No token, or one that does not hold.'],
  403: ['not-allowed', 'The role of the token may not do this.'],
  409: [
    'already-done',
    'The thing is not in a state in which this can be done; or a retry whose answer was not kept.',
  ],
  412: ['changed-meanwhile', 'Somebody changed it since the version in If-Match was read.'],
  413: ['body-too-large', 'The body is larger than Postbag accepts.'],
  415: ['media-type-not-supported', 'The body is of another media type than the one described.'],
  422: ['invalid-input', 'Something of the input can’t be taken; `errors` points at it.'],
} as const satisfies Record<number, readonly [code: string, description: string]>;

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
    description: `${description} Code: \`${code}\`${status === 409 || status === 422 ? ', or a more telling one' : ''}.`,
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
