import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error.js';
import { errorPage } from './error-page.js';
import { ShowPage } from './show-page.js';
import { type WebReply, type WebRequest } from './web-http.js';

/** Shows every refusal and failure as a page that says what to do; who is not signed in is sent to do that first. */
@Injectable()
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  constructor(private readonly show: ShowPage) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<WebRequest>();
    const reply = http.getResponse<WebReply>();
    if (error instanceof DomainError && error.kind === 'unauthenticated') {
      const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : '';
      reply.status(303).header('location', `/sign-in${next}`).send('');
      return;
    }
    const page = errorPage(error, request.id);
    if (page.status >= 500) request.log.error({ err: error }, 'A request failed.');
    reply.send(this.show.html(request, reply, page));
  }
}
