import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Access } from '../../accounts/access.js';
import { TAKES_FORM } from '../../attachments/takes-form.js';
import { type LinkedMails, Unsubscribe } from '../../notifications/unsubscribe.use-case.js';
import { type FormBody, textOf } from '../forms/form.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

const KINDS: Readonly<Record<LinkedMails['kind'], string>> = {
  at_once: 'mails at once about event windows and replies',
  digest: 'the morning digest',
  weekly: 'the weekly summary',
  report: 'issued status reports',
};

/**
 * The page behind the link that ends mails. Opening it ends nothing, since mail scanners open links; a button does, and so does the
 * one-click POST of a mail program (RFC 8058). No form token guards it: the link is what allows it, and it can do nothing else.
 */
@Pages('unsubscribe/:unsubscription')
export class UnsubscribeController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Get()
  @Access('public')
  async ask(@Param('unsubscription') token: string): Promise<Page> {
    return page(await this.unsubscribe.whose(token), 'Stop these mails?');
  }

  /** A mail program may send its one field as either kind of form, and nothing depends on it. */
  @Post()
  @RouteConfig(TAKES_FORM)
  @HttpCode(200)
  @Access('public', 'from-anywhere')
  async end(@Param('unsubscription') token: string, @Body() body: FormBody | undefined): Promise<Page> {
    await this.unsubscribe.execute(token, textOf(body ?? {}, 'what') === 'all');
    return page(await this.unsubscribe.whose(token), 'These mails have stopped');
  }
}

function page({ groupName, kind, isOn }: LinkedMails, pageTitle: string): Page {
  const title = isOn ? pageTitle : 'These mails have stopped';
  return new Page('notifications/unsubscribe', { pageTitle: title, groupName, what: KINDS[kind], isOn });
}
