import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
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
import { ChangeWebhook } from '../../webhooks/change-webhook.use-case.js';
import { RegisterWebhook } from '../../webhooks/register-webhook.use-case.js';
import { RemoveWebhook } from '../../webhooks/remove-webhook.use-case.js';
import { type RenewedSecret, RenewWebhookSecret } from '../../webhooks/renew-webhook-secret.use-case.js';
import { WebhooksQueries } from '../../webhooks/webhooks.queries.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { AnswerNotKept } from '../retries/answer-not-kept.decorator.js';
import { ChangeWebhookDto, RegisterWebhookDto } from './webhook.dto.js';
import { RegisteredWebhookView, RenewedSecretView, WebhookListView, WebhookView } from './webhook.view.js';

const WEBHOOK = new IdPipe('webhook');

/** Addresses of other programs that are told what happens in a group. */
@ApiTags('webhooks')
@ApiParam({ name: 'group', example: 'phrg' })
@Access('admin')
@Controller('api/v1/groups/:group/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksQueries,
    private readonly registerWebhook: RegisterWebhook,
    private readonly changeWebhook: ChangeWebhook,
    private readonly removeWebhook: RemoveWebhook,
    private readonly renewSecret: RenewWebhookSecret,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The group’s webhooks, page by page', description: 'The oldest first.' })
  @ApiOkResponse({ type: WebhookListView })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: ListQuery): Promise<JsonText> {
    return new JsonText(await this.webhooks.ofGroup(groupOf(actor), { limit, cursor }));
  }

  @Post()
  @ApiOperation({
    summary: 'Registers a webhook',
    description:
      'What happens in the group from now on is sent there, signed with the secret (Standard Webhooks). The secret is shown here and never again.',
  })
  @MayRefuse(409)
  @AnswerNotKept()
  @ApiCreatedResponse({ type: RegisteredWebhookView })
  async register(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterWebhookDto,
  ): Promise<RegisteredWebhookView> {
    return this.registerWebhook.execute(actor, body);
  }

  @Get(':webhook')
  @ApiOperation({ summary: 'One webhook', description: 'With the version for If-Match.' })
  @ApiOkResponse({ type: WebhookView })
  async one(@CurrentActor() actor: Actor, @Param('webhook', WEBHOOK) id: string): Promise<JsonText> {
    const { text, version } = await this.webhooks.one(groupOf(actor), id);
    return new JsonText(text, version);
  }

  @Patch(':webhook')
  @ApiOperation({
    summary: 'Changes a webhook, or switches it on or off',
    description: 'What happens while it is off is not told when it is on again.',
  })
  @ApiOkResponse({ type: WebhookView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('webhook', WEBHOOK) webhookId: string,
    @IfMatch() version: number | null,
    @Body() changes: ChangeWebhookDto,
  ): Promise<JsonText> {
    await this.changeWebhook.execute(actor, { webhookId, changes, version });
    return this.one(actor, webhookId);
  }

  @Delete(':webhook')
  @ApiOperation({ summary: 'Removes a webhook, with the log of what it was told' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('webhook', WEBHOOK) webhookId: string): Promise<void> {
    await this.removeWebhook.execute(actor, { webhookId });
  }

  @Post(':webhook/secret')
  @ApiOperation({
    summary: 'Gives a webhook a new secret',
    description: 'It is shown here and never again. For a day the secret before it signs too.',
  })
  @AnswerNotKept()
  @ApiCreatedResponse({ type: RenewedSecretView })
  async renew(
    @CurrentActor() actor: Actor,
    @Param('webhook', WEBHOOK) webhookId: string,
  ): Promise<RenewedSecret> {
    return this.renewSecret.execute(actor, { webhookId });
  }
}
