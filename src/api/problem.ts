import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DeadlineRefusal } from '../deadlines/deadline-refusal.js';
import { DomainError, type ErrorKind } from '../errors/domain-error.js';

/** One thing wrong with one part of the input. */
export class ProblemFault {
  @ApiProperty({
    description: 'JSON Pointer (RFC 6901) into the body, or /name of a query parameter.',
    example: '/sentOn',
  })
  pointer!: string;

  @ApiProperty({
    description: 'What is wrong there and what to do.',
    example: 'sentOn must be a real day written YYYY-MM-DD.',
  })
  detail!: string;
}

/** A refusal, as RFC 9457 describes it (`application/problem+json`). */
export class Problem {
  @ApiProperty({ example: '/problems/invalid-input' })
  type!: string;

  @ApiProperty({ example: 'Unprocessable Entity' })
  title!: string;

  @ApiProperty({ example: 422 })
  status!: number;

  @ApiProperty({ description: 'What was wrong and what to do, for a person.' })
  detail!: string;

  @ApiProperty({ description: 'Published code; it never changes its meaning.', example: 'invalid-input' })
  code!: string;

  @ApiPropertyOptional({ type: [ProblemFault] })
  errors?: ProblemFault[];

  @ApiPropertyOptional({ description: 'Of a failure of Postbag: by this the operator finds it in the log.' })
  requestId?: string;
}

const STATUS: Record<ErrorKind, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'media-type': 415,
  invalid: 422,
  'too-many': 429,
};

/**
 * What a caller may be told of an error. An unknown error's own message is never shown; the request's id is, by which the
 * operator finds it in the log.
 */
export function problemOf(error: unknown, requestId: string): Problem {
  const told = refusalOf(error);
  if (told.status < 500) return told;
  return { ...told, detail: `${told.detail} The request’s id is ${requestId}.`, requestId };
}

/** The same of what never came as far as a request with an id. */
export function refusalOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    return problem(STATUS[error.kind], error.code, error.message, error.faults);
  }
  if (error instanceof DeadlineRefusal) return problem(422, error.code, error.message);
  if (error instanceof HttpException) return problemOfHttp(error);
  const { statusCode: status, code } = error as { statusCode?: unknown; code?: unknown };
  if (code === 'FST_ERR_BAD_URL') return problem(400, 'malformed-address', BAD_ADDRESS);
  if (typeof status === 'number' && status >= 400 && status < 500) return problemOfRequest(status);
  return problem(
    500,
    'internal-error',
    'Something went wrong in Postbag. Nothing was changed. Try again; if it happens again, tell the operator the request’s id.',
  );
}

function problemOfHttp(error: HttpException): Problem {
  const status = error.getStatus();
  if (status === 404)
    return problem(404, 'no-such-route', `${error.message}. See /api/docs for what there is.`);
  if (status >= 400 && status < 500) return problemOfRequest(status);
  return problem(status, 'internal-error', 'Postbag could not answer this. Nothing was changed.');
}

const BAD_ADDRESS =
  'The address is not encoded as it should be. Check each % in it, and that it has no control characters.';

/** What is at that path, but not with that method. */
export function methodNotAllowed(method: string, allowed: readonly string[]): Problem {
  const detail = `Nothing here answers ${method}. This address takes ${allowed.join(', ')}.`;
  return problem(405, 'method-not-allowed', detail);
}

const REQUESTS: Record<number, [code: string, detail: string]> = {
  400: ['malformed-request', 'The body is not JSON that can be read. Check its quotes, commas and brackets.'],
  408: ['request-too-slow', 'The request did not arrive in time. Send it again.'],
  413: ['body-too-large', 'The body is larger than Postbag accepts. Send less at once.'],
  416: [
    'range-beyond-end',
    'The file ends before the part that Range asks for. Its size is in Content-Range.',
  ],
  414: ['address-too-long', 'A part of the address is longer than any name that Postbag gives. Shorten it.'],
  431: ['head-too-large', 'The address and headers are longer than Postbag accepts. Send less in them.'],
  415: [
    'media-type-not-supported',
    'Send the body as JSON, with Content-Type: application/json. Only attachments are sent as a form.',
  ],
};

/** Refusals of the HTTP layer itself, before any of our code. */
function problemOfRequest(status: number): Problem {
  const [code, detail] = REQUESTS[status] ?? [
    'request-refused',
    STATUS_CODES[status] ?? 'The request was refused.',
  ];
  return problem(status, code, detail);
}

function problem(
  status: number,
  code: string,
  detail: string,
  errors: readonly ProblemFault[] = [],
): Problem {
  return {
    type: `/problems/${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    code,
    ...(errors.length > 0 ? { errors: [...errors] } : {}),
  };
}
