import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { problemOf } from './problem.js';

/** The part of Fastify's request that is needed here. Its log knows the request's id. */
interface Request {
  readonly id: string;
  readonly log: { error(fields: object, message: string): void };
}

/** The part of Fastify's reply that is needed here. */
interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  type(mediaType: string): Reply;
  send(body: string): void;
}

/** Shows every refusal and failure as RFC 9457 problem+json; failures are logged, without what people wrote. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { id, log } = http.getRequest<Request>();
    const problem = problemOf(error, id);
    if (problem.status >= 500) log.error({ err: error }, 'A request failed.');
    const reply = http.getResponse<Reply>().status(problem.status);
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    reply.type('application/problem+json').send(JSON.stringify(problem));
  }
}
