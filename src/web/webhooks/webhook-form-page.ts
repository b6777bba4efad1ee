import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { EVENT_GROUPS } from './event-choices.js';

/** What the form is for. */
interface WebhookForm {
  readonly pageTitle: string;
  readonly groupSlug: string;
  readonly button: string;
  /** Where it leads back to: one webhook, or all. */
  readonly back: { readonly href: string; readonly text: string };
  /** Whether it may be switched off here; a new one is on. */
  readonly mayBeOff: boolean;
}

/** The form of a webhook, new or not. */
export function webhookFormPage(form: WebhookForm, values: FormBody, errors: FormErrors): Page {
  const events = [values.events ?? []].flat();
  const model = { ...form, values: { ...values, events }, groups: EVENT_GROUPS, once: newOnce() };
  const { summary, byField, isEmpty } = errors;
  return new Page('webhooks/form', { ...model, errors: summary, errorAt: byField }, isEmpty ? 200 : 422);
}
