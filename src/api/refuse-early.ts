import { type Duplex } from 'node:stream';
import { type FastifyAdapter } from '@nestjs/platform-fastify';
import { type Problem, refusalOf } from './problem.js';

/** The part of Fastify's reply that is needed here. */
interface Reply {
  status(code: number): Reply;
  type(mediaType: string): Reply;
  send(body: string): unknown;
}

/** The part of Fastify that is needed here. */
interface Server {
  addHook(
    name: 'onRequest',
    check: (request: { url: string }, reply: unknown, done: (error?: Error) => void) => void,
  ): unknown;
}

/** Options of the server that make it refuse in problem+json what never comes as far as a route. */
export const REFUSE_EARLY: ConstructorParameters<typeof FastifyAdapter>[0] = {
  /** An address that can't be decoded, or with too long a part. */
  frameworkErrors: (error: Error, _request: unknown, reply: Reply) => {
    const problem = refusalOf(error);
    reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  },
  /** What is no HTTP that can be read, or has too long a head. */
  clientErrorHandler: (error: Error & { code?: string }, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) socket.write(answerOf(refusalOf({ statusCode: STATUS[error.code ?? ''] ?? 400 })));
    socket.destroy(error);
  },
} as never;

const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

function answerOf(problem: Problem): string {
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

/** An address that is no text: badly encoded, or with a NUL character, which names nothing. */
class UnreadableAddress extends Error {
  readonly statusCode = 400;
  readonly code = 'FST_ERR_BAD_URL';
}

/** Refuses, before any route, an address that can't be decoded as text. */
export function refuseUnreadableAddresses(server: Server): void {
  server.addHook('onRequest', (request, _reply, done) => {
    done(isReadable(request.url) ? undefined : new UnreadableAddress());
  });
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url).includes('\u0000');
  } catch {
    return false;
  }
}
