import { Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { RemoveWebhook } from '../../webhooks/remove-webhook.use-case.js';
import { WebhooksQueries } from '../../webhooks/webhooks.queries.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from '../people/confirm-page.js';
import { type WebhookRead } from './webhook-read.js';

const WEBHOOK = new IdPipe('webhook');

/** Removing a webhook. */
@Pages('groups/:group/settings/webhooks/:webhook/remove')
@Access('admin')
export class RemoveWebhookController {
  constructor(
    private readonly webhooks: WebhooksQueries,
    private readonly removeWebhook: RemoveWebhook,
  ) {}

  @Get()
  async ask(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Param('webhook', WEBHOOK) id: string,
  ): Promise<Page> {
    const { text } = await this.webhooks.one(groupOf(actor), id);
    const { name } = JSON.parse(text) as WebhookRead;
    return confirmPage({
      title: 'Remove this webhook?',
      says: [
        `“${name}” is told nothing more, and the log of what it was told goes with it. To pause it, switch it off instead.`,
      ],
      button: 'Remove the webhook',
      backHref: `/groups/${groupSlug}/settings/webhooks/${id}`,
      isLoss: true,
      groupSlug,
    });
  }

  @Post()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('webhook', WEBHOOK) webhookId: string,
  ): Promise<Redirect> {
    await this.removeWebhook.execute(actor, { webhookId });
    return new Redirect(`/groups/${group}/settings/webhooks`, 'The webhook is removed.');
  }
}
