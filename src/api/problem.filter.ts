import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { TooMany } from '../errors/kinds.js';
import { problemOf } from './problem.js';

/** The part of Fastify's reply that is needed here. */
interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  type(mediaType: string): Reply;
  send(body: string): void;
}

/** Shows every refusal and failure as RFC 9457 problem+json; failures are logged whole. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.error(error instanceof Error ? error.stack : String(error));
    const reply = host.switchToHttp().getResponse<Reply>().status(problem.status);
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    if (error instanceof TooMany) reply.header('retry-after', String(error.retryAfter));
    reply.type('application/problem+json').send(JSON.stringify(problem));
  }
}
