import { isWebhookEvent, WEBHOOK_EVENTS } from '../../webhooks/webhook-events.js';
import { WEBHOOK_LIMITS, type WebhookFields } from '../../webhooks/webhook-input.js';
import { bothVersions, type BothVersions } from '../forms/changed-page.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { type FieldOf, type FormErrors, sameName } from '../forms/form-errors.js';
import { readText } from '../forms/text-rule.js';
import { eventInWords } from './event-choices.js';
import { type WebhookRead } from './webhook-read.js';

/** Reads the form; what is wrong is in `errors`. */
export function readWebhook(body: FormBody, errors: FormErrors): WebhookFields {
  const called = { label: 'The name', max: WEBHOOK_LIMITS.name, needed: 'Enter what it is for' };
  const name = readText(body, 'name', called, errors) ?? '';
  const at = { label: 'The address', max: WEBHOOK_LIMITS.url, needed: 'Enter the address' };
  const url = readText(body, 'url', at, errors) ?? '';
  const events = textsOf(body, 'events').filter(isWebhookEvent);
  if (events.length === 0) errors.add('events', 'Choose at least one kind of event');
  return { name, url, events, isOn: textOf(body, 'isOn') === 'yes' };
}

/** Where what the use case refuses stands on the form. */
export const fieldOfWebhook: FieldOf = (pointer) =>
  pointer.startsWith('/events') ? 'events' : sameName(pointer);

/** What the form for a new one begins with: told of everything. */
export const NEW_WEBHOOK: FormBody = { events: WEBHOOK_EVENTS };

export function filledWebhook({ name, url, events, isOn, version }: WebhookRead): FormBody {
  return { name, url, events, ...(isOn && { isOn: 'yes' }), version: String(version) };
}

/** The webhook as it is kept beside what was typed. */
export function bothWebhooks(theirs: WebhookFields, yours: WebhookFields): readonly BothVersions[] {
  return bothVersions(inWords(theirs), inWords(yours));
}

function inWords({ name, url, events, isOn }: WebhookFields): (readonly [label: string, words: string])[] {
  return [
    ['What it is for', name],
    ['Address', url],
    ['What it is told of', [...events].sort().map(eventInWords).join('; ')],
    ['Whether it is told anything', isOn ? 'It is on' : 'It is off'],
  ];
}
