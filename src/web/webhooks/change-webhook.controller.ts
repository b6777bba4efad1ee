import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { ChangeWebhook } from '../../webhooks/change-webhook.use-case.js';
import { WebhooksQueries } from '../../webhooks/webhooks.queries.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, type Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { bothWebhooks, fieldOfWebhook, filledWebhook, readWebhook } from './webhook.form.js';
import { webhookFormPage } from './webhook-form-page.js';
import { type WebhookRead } from './webhook-read.js';

const WEBHOOK = new IdPipe('webhook');

/** Changing a webhook, and switching it on and off. */
@Pages('groups/:group/settings/webhooks/:webhook/change')
@Access('admin')
export class ChangeWebhookController {
  constructor(
    private readonly webhooks: WebhooksQueries,
    private readonly changeWebhook: ChangeWebhook,
    private readonly edit: EditByForm,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('webhook', WEBHOOK) id: string,
  ): Promise<Page> {
    const webhook = await this.read(actor, id);
    return formPage(group, webhook, filledWebhook(webhook), new FormErrors());
  }

  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('webhook', WEBHOOK) webhookId: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const webhook = await this.read(actor, webhookId);
    const errors = new FormErrors();
    const changes = readWebhook(body, errors);
    const again = (): Page => formPage(group, webhook, body, errors);
    if (!errors.isEmpty) return again();
    return this.edit.run(actor, {
      body,
      errors,
      fieldOf: fieldOfWebhook,
      thing: 'This webhook',
      path: `/groups/${group}/settings/webhooks/${webhookId}`,
      said: 'The webhook is saved.',
      formPage: again,
      both: async () => bothWebhooks(await this.read(actor, webhookId), changes),
      save: (once, version) => this.changeWebhook.execute(once, { webhookId, changes, version }),
    });
  }

  private async read(actor: Actor, id: string): Promise<WebhookRead> {
    return JSON.parse((await this.webhooks.one(groupOf(actor), id)).text) as WebhookRead;
  }
}

function formPage(groupSlug: string, { id, name }: WebhookRead, values: FormBody, errors: FormErrors): Page {
  const back = { href: `/groups/${groupSlug}/settings/webhooks/${id}`, text: name };
  const words = { pageTitle: 'Change a webhook', button: 'Save', mayBeOff: true };
  return webhookFormPage({ ...words, groupSlug, back }, values, errors);
}
