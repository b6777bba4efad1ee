import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Actor } from '../../timeline/actor.js';
import { RegisterWebhook } from '../../webhooks/register-webhook.use-case.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { MadeOnce } from '../people/made-once.js';
import { secretPage, shownBeforePage } from '../people/secret-page.js';
import { fieldOfWebhook, NEW_WEBHOOK, readWebhook } from './webhook.form.js';
import { webhookFormPage } from './webhook-form-page.js';

/** Registering a webhook. Its secret is shown once. */
@Pages('groups/:group/settings/webhooks/register')
@Access('admin')
export class RegisterWebhookController {
  constructor(
    private readonly registerWebhook: RegisterWebhook,
    private readonly once: MadeOnce,
  ) {}

  @Get()
  form(@Param('group') group: string): Page {
    return formPage(group, NEW_WEBHOOK, new FormErrors());
  }

  @Post()
  async register(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page> {
    const errors = new FormErrors();
    const fields = readWebhook(body, errors);
    if (!errors.isEmpty) return formPage(group, body, errors);
    try {
      const made = await this.once.make(actor, body, (as) =>
        this.registerWebhook.execute(as, { ...fields, isOn: true }),
      );
      if (!made) return shownBeforePage({ groupSlug: group, back: backTo(group) });
      const back = { href: `${backTo(group).href}/${made.id}`, text: `Go to ${fields.name}` };
      return webhookSecretPage({ group, name: fields.name, secret: made.secret, back });
    } catch (error) {
      errors.take(error, fieldOfWebhook);
      return formPage(group, body, errors);
    }
  }
}

interface ShownWebhookSecret {
  readonly group: string;
  readonly name: string;
  readonly secret: string;
  readonly back: { readonly href: string; readonly text: string };
  /** Until when the secret before it signs too, RFC 3339. */
  readonly oldHoldsUntil?: string;
}

/** The page that shows a secret once. */
export function webhookSecretPage({ group, name, secret, back, oldHoldsUntil }: ShownWebhookSecret): Page {
  return secretPage({
    pageTitle: 'Copy this secret',
    says: [
      `With this secret “${name}” checks that what it is sent comes from Postbag. Keep it as you keep a password.`,
      'Libraries for Standard Webhooks take it as it is.',
    ],
    label: 'Secret',
    value: secret,
    holds: oldHoldsUntil ? { words: 'The secret before it signs too until', until: oldHoldsUntil } : null,
    groupSlug: group,
    back,
  });
}

function backTo(group: string): { href: string; text: string } {
  return { href: `/groups/${group}/settings/webhooks`, text: 'Back to webhooks' };
}

function formPage(groupSlug: string, values: FormBody, errors: FormErrors): Page {
  const words = { pageTitle: 'Register a webhook', button: 'Register the webhook', mayBeOff: false };
  return webhookFormPage({ ...words, groupSlug, back: backTo(groupSlug) }, values, errors);
}
