import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type Snapshot } from '../../timeline/timeline.js';
import { type TellEvent } from './history-entry.js';
import { ended, textAt } from './value-words.js';

type WebhookTimelineEvent = Extract<TimelineEvent, `webhook-${string}`>;

const named = (of: Snapshot, part = 'name'): string[] => {
  const words = textAt(of, part);
  return words ? [ended(words)] : [];
};

const told =
  (title: string): TellEvent =>
  ({ after }) => ({ title, details: named(after) });

/** What happens to webhooks. Nothing here has more of an address than its host. */
export const WEBHOOK_HISTORY: Readonly<Record<WebhookTimelineEvent, TellEvent>> = {
  'webhook-added': ({ after }) => ({
    title: 'Webhook registered',
    details: [...named(after), ...named(after, 'host')],
  }),
  'webhook-changed': ({ after }) => ({
    title: 'Webhook changed',
    details: [
      ...named(after),
      ...named(after, 'host'),
      ...(typeof after.isOn === 'boolean' ? [after.isOn ? 'Switched on.' : 'Switched off.'] : []),
    ],
  }),
  'webhook-secret-renewed': told('Secret of a webhook renewed'),
  'webhook-removed': ({ before }) => ({ title: 'Webhook removed', details: named(before) }),
  'webhook-stopped': ({ after }) => ({
    title: 'Webhook switched off by Postbag',
    details: [...named(after), ...named(after, 'problem')],
  }),
  'webhook-tested': told('Test sent to a webhook'),
  'webhook-sent-again': told('Sent to a webhook again'),
};
