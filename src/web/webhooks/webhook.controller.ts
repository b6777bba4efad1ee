import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Conflict } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { SendAgain } from '../../webhooks/send-again.use-case.js';
import { TestWebhook } from '../../webhooks/test-webhook.use-case.js';
import { WebhooksQueries } from '../../webhooks/webhooks.queries.js';
import { type FormBody } from '../forms/form.js';
import { newOnce, Once } from '../forms/once.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { eventInWords } from './event-choices.js';
import { type DeliveryRead, standing, stateTag, type WebhookRead } from './webhook-read.js';

const WEBHOOK = new IdPipe('webhook');
const LISTED = 50;

/** One webhook, what it was told, and what is still to be. */
@Pages('groups/:group/settings/webhooks/:webhook')
@Access('admin')
export class WebhookController {
  constructor(
    private readonly webhooks: WebhooksQueries,
    private readonly testWebhook: TestWebhook,
    private readonly sendAgain: SendAgain,
    private readonly once: Once,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Param('webhook', WEBHOOK) id: string,
    @Query('cursor') cursor?: string,
  ): Promise<Page> {
    const groupId = groupOf(actor);
    const webhook = JSON.parse((await this.webhooks.one(groupId, id)).text) as WebhookRead;
    const text = await this.webhooks.deliveries(groupId, id, { limit: LISTED, cursor });
    const { items, nextCursor } = JSON.parse(text) as { items: DeliveryRead[]; nextCursor: string | null };
    return new Page('webhooks/show', {
      pageTitle: webhook.name,
      groupSlug,
      webhook,
      standing: standing(webhook),
      events: webhook.events.map(eventInWords),
      rows: items.map((one) => ({ ...one, what: eventInWords(one.event), tag: stateTag(one) })),
      nextCursor,
      isFirst: !cursor,
      once: newOnce(),
    });
  }

  @Post('test')
  test(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('webhook', WEBHOOK) webhookId: string,
    @Body() body: FormBody,
  ): Promise<Redirect> {
    return this.done(actor, body, pathOf(group, webhookId), 'A test is sent within a minute.', (as) =>
      this.testWebhook.execute(as, { webhookId }),
    );
  }

  @Post('deliveries/:delivery/send-again')
  again(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('webhook', WEBHOOK) webhookId: string,
    @Param('delivery', new IdPipe('delivery')) deliveryId: string,
    @Body() body: FormBody,
  ): Promise<Redirect> {
    return this.done(actor, body, pathOf(group, webhookId), 'It is sent again within a minute.', (as) =>
      this.sendAgain.execute(as, { webhookId, deliveryId }),
    );
  }

  /** A button that was pressed twice, or by two people, is told what was done before. */
  private async done(
    actor: Actor,
    body: FormBody,
    path: string,
    said: string,
    act: (as: Actor) => Promise<unknown>,
  ): Promise<Redirect> {
    try {
      await act(this.once.actor(actor, body));
    } catch (error) {
      if (await this.once.doneBefore(error, actor, body)) return new Redirect(path, said);
      if (!(error instanceof Conflict)) throw error;
      return new Redirect(path, error.message);
    }
    return new Redirect(path, said);
  }
}

function pathOf(group: string, webhookId: string): string {
  return `/groups/${group}/settings/webhooks/${webhookId}`;
}
