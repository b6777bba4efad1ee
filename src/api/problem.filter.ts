import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import { TooMany } from '../errors/kinds.js';
import { methodNotAllowed, type Problem, problemOf } from './problem.js';
import { type ServedRoutes } from './served-routes.js';

/** The part of Fastify's request that is needed here. Its log knows the request's id. */
interface Request {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly log: { error(fields: object, message: string): void };
}

/** The part of Fastify's reply that is needed here. */
interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  type(mediaType: string): Reply;
  send(body: string): void;
}

/**
 * Shows every refusal and failure as RFC 9457 problem+json; failures are logged, without what people wrote. A path that
 * is served with other methods answers 405 and names them, or with them alone when it was asked for its OPTIONS.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly routes: ServedRoutes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<Reply>();
    const request = http.getRequest<Request>();
    const allowed = error instanceof NotFoundException ? this.routes.methodsAt(request.url) : [];
    if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    if (allowed.length > 0 && request.method === 'OPTIONS') return reply.status(204).send('');
    const problem: Problem =
      allowed.length > 0 ? methodNotAllowed(request.method, allowed) : problemOf(error, request.id);
    if (problem.status >= 500) request.log.error({ err: error }, 'A request failed.');
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    if (error instanceof TooMany) reply.header('retry-after', String(error.retryAfter));
    reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
