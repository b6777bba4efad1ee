import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Stale } from '../../errors/kinds.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { TakeMessageBack } from '../../inbox/take-message-back.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { readReason } from '../forms/removal.js';
import { readVersion } from '../forms/version-input.js';
import { Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { messageNow, type MessageRead } from './message-read.js';
import { decisionOf, subjectOf } from './message-words.js';

/** Lets a message wait again that was filed or set aside by mistake. */
@Pages('groups/:group/inbox/:id/take-back')
export class TakeBackController {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly takeBack: TakeMessageBack,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new PageId('message')) id: string,
  ): Promise<Page> {
    return this.page(group, await messageNow(this.inbox, actor, id), {}, new FormErrors());
  }

  @Post()
  @Access('staff')
  async back(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new PageId('message')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const reason = readReason(body, errors);
    if (reason !== null && (await this.isTakenBack(actor, id, body, reason, errors)))
      return new Redirect(`/groups/${group}/inbox/${id}`, 'The mail waits again.');
    return this.page(group, await messageNow(this.inbox, actor, id), body, errors);
  }

  private async isTakenBack(
    actor: Actor,
    messageId: string,
    body: FormBody,
    reason: string,
    errors: FormErrors,
  ): Promise<boolean> {
    const command = { messageId, version: readVersion(body), reason };
    try {
      return await this.actOnce.do({ actor, body, errors }, (by) => this.takeBack.execute(by, command));
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      errors.add('form', 'Somebody else changed this message meanwhile. Look at what it says now.');
      return false;
    }
  }

  private page(group: string, message: MessageRead, values: FormBody, errors: FormErrors): Page {
    return new Page(
      'inbox/take-back',
      {
        pageTitle: 'Take a mail back into the inbox',
        messageHref: `/groups/${group}/inbox/${message.id}`,
        subject: subjectOf(message),
        decision: decisionOf(message),
        replies: message.filedAs,
        version: message.version,
        values,
        once: newOnce(),
        errors: errors.summary,
        errorAt: errors.byField,
      },
      errors.isEmpty ? 200 : 422,
    );
  }
}
