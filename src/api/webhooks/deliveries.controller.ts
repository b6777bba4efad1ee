import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { SendAgain } from '../../webhooks/send-again.use-case.js';
import { TestWebhook } from '../../webhooks/test-webhook.use-case.js';
import { WebhooksQueries } from '../../webhooks/webhooks.queries.js';
import { IdPipe } from '../id.pipe.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { DeliveryListView, MadeDeliveryView } from './webhook.view.js';

const WEBHOOK = new IdPipe('webhook');

/** What a webhook was told, and is to be. */
@ApiTags('webhooks')
@ApiParam({ name: 'group', example: 'phrg' })
@Access('admin')
@Controller('api/v1/groups/:group/webhooks/:webhook')
export class DeliveriesController {
  constructor(
    private readonly webhooks: WebhooksQueries,
    private readonly testWebhook: TestWebhook,
    private readonly sendAgain: SendAgain,
  ) {}

  @Get('deliveries')
  @ApiOperation({
    summary: 'What a webhook was told, page by page',
    description: 'The newest first. What was taken is forgotten after 14 days, what was given up after 90.',
  })
  @ApiOkResponse({ type: DeliveryListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('webhook', WEBHOOK) webhook: string,
    @Query() { limit = 50, cursor }: ListQuery,
  ): Promise<JsonText> {
    return new JsonText(await this.webhooks.deliveries(groupOf(actor), webhook, { limit, cursor }));
  }

  @Post('test')
  @ApiOperation({
    summary: 'Has a test sent to a webhook',
    description:
      'Its type is test. It is sent within a minute, and again like any other when it is not taken.',
  })
  @MayRefuse(409)
  @ApiCreatedResponse({ type: MadeDeliveryView })
  async test(
    @CurrentActor() actor: Actor,
    @Param('webhook', WEBHOOK) webhookId: string,
  ): Promise<MadeDeliveryView> {
    return { id: await this.testWebhook.execute(actor, { webhookId }) };
  }

  @Post('deliveries/:id/send-again')
  @ApiOperation({
    summary: 'Sends a delivery again',
    description: 'Under the same id, whether it was taken or given up; within a minute.',
  })
  @MayRefuse(409)
  @HttpCode(204)
  @ApiNoContentResponse()
  async again(
    @CurrentActor() actor: Actor,
    @Param('webhook', WEBHOOK) webhookId: string,
    @Param('id', new IdPipe('delivery')) deliveryId: string,
  ): Promise<void> {
    await this.sendAgain.execute(actor, { webhookId, deliveryId });
  }
}
