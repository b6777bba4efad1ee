import { Get, Param } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { WEBHOOK_LIMITS } from '../../webhooks/webhook-input.js';
import { WebhooksQueries } from '../../webhooks/webhooks.queries.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { standing, type WebhookRead } from './webhook-read.js';

/** The addresses of other programs that are told what happens in a group. */
@Pages('groups/:group/settings/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksQueries) {}

  @Get()
  @Access('admin')
  async list(@CurrentActor() actor: Actor, @Param('group') groupSlug: string): Promise<Page> {
    const text = await this.webhooks.ofGroup(groupOf(actor), { limit: WEBHOOK_LIMITS.webhooks });
    const { items } = JSON.parse(text) as { items: WebhookRead[] };
    const webhooks = items.map((webhook) => ({ ...webhook, standing: standing(webhook) }));
    return new Page('webhooks/list', { pageTitle: 'Webhooks', groupSlug, webhooks });
  }
}
