import { type WebhookEvent } from '../../webhooks/webhook-events.js';

/** A webhook as the API tells of it. Instants are RFC 3339. */
export interface WebhookRead {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly isOn: boolean;
  readonly failingSince: string | null;
  readonly stoppedAt: string | null;
  readonly stopReason: string | null;
  readonly createdAt: string;
  readonly version: number;
  readonly waiting: number;
  readonly dead: number;
}

/** A delivery as the API tells of it. */
export interface DeliveryRead {
  readonly id: string;
  readonly event: string;
  readonly state: 'waiting' | 'sending' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly unsure: number;
  readonly status: number | null;
  readonly answer: string | null;
  readonly problem: string | null;
  readonly createdAt: string;
  readonly triedAt: string | null;
  readonly nextAt: string | null;
  readonly letter: { readonly id: string; readonly reference: string } | null;
}

/** A tag in a colour of GOV.UK. */
export interface Tag {
  readonly text: string;
  readonly classes: string;
}

/** How a webhook stands, in a word. */
export function standing({ isOn, stoppedAt, failingSince }: WebhookRead): Tag {
  if (stoppedAt) return { text: 'Stopped', classes: 'govuk-tag--red' };
  if (!isOn) return { text: 'Off', classes: 'govuk-tag--grey' };
  if (failingSince) return { text: 'Failing', classes: 'govuk-tag--yellow' };
  return { text: 'On', classes: 'govuk-tag--green' };
}

/** How a delivery stands, in a word. */
export function stateTag({ state, attempts }: DeliveryRead): Tag {
  if (state === 'delivered') return { text: 'Delivered', classes: 'govuk-tag--green' };
  if (state === 'dead') return { text: 'Given up', classes: 'govuk-tag--red' };
  if (state === 'sending') return { text: 'On its way', classes: 'govuk-tag--blue' };
  return attempts > 0
    ? { text: 'To be tried again', classes: 'govuk-tag--yellow' }
    : { text: 'Waiting', classes: 'govuk-tag--grey' };
}
