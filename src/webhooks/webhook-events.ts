import { type TimelineEvent } from '../timeline/timeline-event.js';

/** The events of history that a webhook may be told of. */
export const WEBHOOK_EVENTS = [
  'letter-logged',
  'letter-changed',
  'letter-sent',
  'sending-corrected',
  'letter-closed',
  'letter-reopened',
  'letter-withdrawn',
  'letter-reinstated',
  'status-changed',
  'due-day-moved',
  'reply-logged',
  'reply-changed',
  'reply-moved',
  'reply-removed',
  'outcome-recorded',
  'chaser-logged',
  'chaser-changed',
  'chaser-removed',
  'flag-raised',
  'flag-cleared',
  'flag-snoozed',
  'report-issued',
  'window-added',
  'window-changed',
] as const satisfies readonly TimelineEvent[];

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What a delivery is of: an event, or a test that somebody asked for. */
export const TEST_EVENT = 'test';

/** Whether it is an event that a webhook may be told of. */
export function isWebhookEvent(event: string): event is WebhookEvent {
  return (WEBHOOK_EVENTS as readonly string[]).includes(event);
}
