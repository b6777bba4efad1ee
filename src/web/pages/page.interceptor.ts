import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import { attachmentDisposition } from '../../attachments/content-disposition.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { Download, Page, Redirect } from './page.js';
import { keepSaid } from './said.js';
import { ShowPage } from './show-page.js';
import { type WebReply, type WebRequest } from './web-http.js';

/** Sends what a page's handler returns: a page as HTML, a redirect, a file; anything else as JSON. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly show: ShowPage,
    private readonly inbox: InboxQueries,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<WebRequest>();
    const reply = http.getResponse<WebReply>();
    return next.handle().pipe(mergeMap((result: unknown) => this.answer(request, reply, result)));
  }

  private async answer(request: WebRequest, reply: WebReply, result: unknown): Promise<unknown> {
    if (result instanceof Page)
      return this.show.html(request, reply, result, result.waiting ?? (await this.waitingFor(request)));
    if (result instanceof Redirect) return redirect(reply, result);
    if (!(result instanceof Download)) return result;
    reply
      .type(result.mediaType)
      .header('content-disposition', attachmentDisposition(result.name))
      .header('cache-control', 'no-store');
    return result.content;
  }

  /** How many mails wait in the inbox of the group that the page is in. */
  private async waitingFor({ actor, params }: WebRequest): Promise<number> {
    if (!params.group || !actor?.groupId) return 0;
    return (await this.inbox.waiting(actor.groupId)).count;
  }
}

function redirect(reply: WebReply, { to, said }: Redirect): string {
  if (said) keepSaid(reply, said);
  reply.status(303).header('location', to).type('text/plain; charset=utf-8');
  return '';
}
