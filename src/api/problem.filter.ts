import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import { methodNotAllowed, problemOf } from './problem.js';
import { type ServedRoutes } from './served-routes.js';

/** The part of Fastify's reply that is needed here. */
interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  type(mediaType: string): Reply;
  send(body: string): void;
}

interface Request {
  readonly method: string;
  readonly url: string;
}

/**
 * Shows every refusal and failure as RFC 9457 problem+json; failures are logged whole. A path that is served with other
 * methods answers 405 and names them, or with them alone when it was asked for its OPTIONS.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(private readonly routes: ServedRoutes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<Reply>();
    const { method, url } = http.getRequest<Request>();
    const allowed = error instanceof NotFoundException ? this.routes.methodsAt(url) : [];
    if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    if (allowed.length > 0 && method === 'OPTIONS') return reply.status(204).send('');
    const problem = allowed.length > 0 ? methodNotAllowed(method, allowed) : problemOf(error);
    if (problem.status >= 500) this.log.error(error instanceof Error ? error.stack : String(error));
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
