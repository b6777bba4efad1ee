import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type Snapshot } from '../../timeline/timeline.js';
import { type TellEvent } from './history-entry.js';
import { ended, textAt } from './value-words.js';

type MailEvent = Extract<TimelineEvent, `mail-${string}` | `notifications-${string}`>;

const KINDS: Readonly<Record<string, string>> = {
  at_once: 'A mail to be told at once',
  digest: 'A morning digest',
  weekly: 'A weekly summary',
};

const what = (after: Snapshot): string => KINDS[textAt(after, 'kind') ?? ''] ?? 'A mail';

/** What became of mails to members. Nothing here names an address. */
export const MAIL_EVENTS: Readonly<Record<MailEvent, TellEvent>> = {
  'mail-given-up': ({ after }) => ({
    title: 'Mail could not be delivered',
    details: [`${what(after)}.`, ...(textAt(after, 'problem') ? [ended(textAt(after, 'problem')!)] : [])],
  }),
  'mail-tried-again': ({ after }) => ({ title: 'Mail to be tried again', details: [`${what(after)}.`] }),
  'mail-put-aside': ({ after }) => ({ title: 'Undelivered mail put aside', details: [`${what(after)}.`] }),
  'notifications-chosen': () => ({ title: 'Somebody chose what they are sent', details: [] }),
};
