import { OneOfListField, TextField, YesNoField } from '../fields.js';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../webhooks/webhook-events.js';

const NAME = { max: 100, description: 'What it is for.', example: 'Mirror of the correspondence' };
const URL = {
  max: 500,
  pattern: /^https?:\/\/[!-~]+$/i,
  description:
    'Where it is told: https. Addresses within private networks are refused, and http, unless the setting WEBHOOK_NETWORKS allows them.',
  example: 'https://hooks.example.org/postbag',
};
const EVENTS = {
  description: 'The kinds of event that it is told of, as history names them.',
  example: ['letter-sent', 'reply-logged', 'flag-raised'],
};
const IS_ON = { description: 'Whether it is told anything.', example: true };

/** Body of POST /api/v1/groups/{group}/webhooks. */
export class RegisterWebhookDto {
  @TextField(NAME)
  name!: string;

  @TextField(URL)
  url!: string;

  @OneOfListField(WEBHOOK_EVENTS, EVENTS)
  events!: WebhookEvent[];

  @YesNoField({ ...IS_ON, optional: true })
  isOn?: boolean;
}

/** Body of PATCH /api/v1/groups/{group}/webhooks/{webhook}: what is left out stays. */
export class ChangeWebhookDto {
  @TextField({ ...NAME, optional: true })
  name?: string;

  @TextField({ ...URL, optional: true })
  url?: string;

  @OneOfListField(WEBHOOK_EVENTS, { ...EVENTS, optional: true })
  events?: WebhookEvent[];

  @YesNoField({ ...IS_ON, optional: true })
  isOn?: boolean;
}
