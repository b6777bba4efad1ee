import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { RenewWebhookSecret } from '../../webhooks/renew-webhook-secret.use-case.js';
import { WebhooksQueries } from '../../webhooks/webhooks.queries.js';
import { type FormBody } from '../forms/form.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from '../people/confirm-page.js';
import { MadeOnce } from '../people/made-once.js';
import { shownBeforePage } from '../people/secret-page.js';
import { webhookSecretPage } from './register-webhook.controller.js';
import { type WebhookRead } from './webhook-read.js';

const WEBHOOK = new IdPipe('webhook');

/** Making a new secret for a webhook. */
@Pages('groups/:group/settings/webhooks/:webhook/secret')
@Access('admin')
export class RenewSecretController {
  constructor(
    private readonly webhooks: WebhooksQueries,
    private readonly renewSecret: RenewWebhookSecret,
    private readonly once: MadeOnce,
  ) {}

  @Get()
  async ask(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('webhook', WEBHOOK) id: string,
  ): Promise<Page> {
    const { name } = await this.read(actor, id);
    return confirmPage({
      title: 'Make a new secret?',
      says: [
        `“${name}” must be given the new one. For a day what it is sent is signed with the old one too, so that nothing is lost meanwhile.`,
        'If the old one has become known to somebody, have the receiver take the new one alone from now on.',
      ],
      button: 'Make a new secret',
      backHref: backTo(group, id).href,
      groupSlug: group,
    });
  }

  @Post()
  async renew(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('webhook', WEBHOOK) webhookId: string,
    @Body() body: FormBody,
  ): Promise<Page> {
    const { name } = await this.read(actor, webhookId);
    const back = backTo(group, webhookId);
    const made = await this.once.make(actor, body, (as) => this.renewSecret.execute(as, { webhookId }));
    return made
      ? webhookSecretPage({ group, name, back, ...made })
      : shownBeforePage({ groupSlug: group, back });
  }

  private async read(actor: Actor, id: string): Promise<WebhookRead> {
    return JSON.parse((await this.webhooks.one(groupOf(actor), id)).text) as WebhookRead;
  }
}

function backTo(group: string, id: string): { href: string; text: string } {
  return { href: `/groups/${group}/settings/webhooks/${id}`, text: 'Back to the webhook' };
}
