import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isForEveryone } from './for-everyone.js';
import { type Page } from './page.js';
import { SharedModel } from './shared-model.js';
import { Views } from './views.js';
import { type WebReply, type WebRequest } from './web-http.js';

/** Turns a page into HTML, with what every page has: who is signed in, the way about, the form token, the policy. */
@Injectable()
export class ShowPage {
  constructor(
    private readonly views: Views,
    private readonly shared: SharedModel,
  ) {}

  /** @param waiting how many mails wait in the inbox; left out where that is not to be asked, as of a failure */
  html(request: WebRequest, reply: WebReply, { view, model, status }: Page, waiting = 0): string {
    const cspNonce = randomBytes(16).toString('base64');
    const html = this.views.render(view, {
      errors: [],
      ...(isForEveryone(request.url) ? {} : this.shared.of(request, reply, waiting)),
      cspNonce,
      ...model,
    });
    reply
      .status(status)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentPolicy(cspNonce))
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'same-origin');
    return html;
  }
}

/** Nothing but our own files; the one inline script of the layout by its nonce; no frame may hold the page. */
function contentPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
