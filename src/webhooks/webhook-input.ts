import { Injectable } from '@nestjs/common';
import { type InputFault } from '../errors/domain-error.js';
import { InvalidInput, invalid } from '../errors/kinds.js';
import { DeliveryFailure } from './http/delivery-failure.js';
import { addressesOf } from './http/look-up.js';
import { ReachRule } from './http/reach.js';
import { isWebhookEvent, type WebhookEvent } from './webhook-events.js';
import { WebhookSettings } from './webhook-settings.js';

/** What an administrator says of a webhook: what it is for, where it is, which events it is told, and whether it is told any. */
export interface WebhookFields {
  readonly name: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly isOn: boolean;
}

export const WEBHOOK_LIMITS = { name: 100, url: 500, webhooks: 100 } as const;

/** Checks what is said of a webhook. */
@Injectable()
export class WebhookInput {
  constructor(private readonly settings: WebhookSettings) {}

  /**
   * @throws InvalidInput with a pointer to each fault
   */
  check(fields: Partial<WebhookFields>): void {
    const faults = [...nameFaults(fields.name), ...urlFaults(fields.url), ...eventFaults(fields.events)];
    if (faults.length > 0) throw new InvalidInput(faults);
  }

  /**
   * Looks the address up and judges where it leads. Nothing is sent there.
   *
   * @throws InvalidInput at /url when it leads nowhere, or where nothing may be sent
   */
  async checkReach(url: string): Promise<void> {
    const { networks, lookUp } = this.settings;
    try {
      await addressesOf(new URL(url), new ReachRule(networks), lookUp);
    } catch (error) {
      if (!(error instanceof DeliveryFailure)) throw error;
      throw invalid('/url', 'address-not-allowed', error.message);
    }
  }
}

/** What history keeps of an address: it may have a secret in the rest. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

function nameFaults(name: string | undefined): InputFault[] {
  if (name === undefined || (name === name.trim() && name.length >= 1 && name.length <= WEBHOOK_LIMITS.name))
    return [];
  return [{ pointer: '/name', detail: `Give it a name of 1 to ${WEBHOOK_LIMITS.name} characters.` }];
}

function urlFaults(url: string | undefined): InputFault[] {
  const detail = url === undefined ? null : urlFault(url);
  return detail === null ? [] : [{ pointer: '/url', detail }];
}

function urlFault(url: string): string | null {
  if (url.length > WEBHOOK_LIMITS.url)
    return `The address must have ${WEBHOOK_LIMITS.url} characters or fewer; it has ${url.length}.`;
  if (!/^https?:\/\//i.test(url) || !/^[!-~]+$/.test(url) || !URL.canParse(url))
    return 'The address must be like https://example.org/postbag.';
  const { username, password, hash } = new URL(url);
  if (username || password)
    return 'The address must have no user name or password in it: the signature says who sends.';
  return hash ? 'The address must have no part after #: it would not be sent.' : null;
}

function eventFaults(events: readonly string[] | undefined): InputFault[] {
  if (events === undefined) return [];
  if (events.length === 0) return [{ pointer: '/events', detail: 'Choose at least one kind of event.' }];
  return events.flatMap((event, index) =>
    isWebhookEvent(event)
      ? []
      : [{ pointer: `/events/${index}`, detail: `“${event}” is no event that a webhook is told of.` }],
  );
}
