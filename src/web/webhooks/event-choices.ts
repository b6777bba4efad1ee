import { TEST_EVENT, type WebhookEvent } from '../../webhooks/webhook-events.js';

/** What a webhook may be told of, in words. One that is missing here does not compile. */
const WORDS: Readonly<Record<WebhookEvent | typeof TEST_EVENT, string>> = {
  'letter-logged': 'A letter is logged',
  'letter-changed': 'A letter is changed',
  'letter-sent': 'A letter is sent',
  'sending-corrected': 'The sending of a letter is corrected',
  'letter-closed': 'A letter is closed',
  'letter-reopened': 'A letter is reopened',
  'letter-withdrawn': 'A letter is withdrawn',
  'letter-reinstated': 'A letter is reinstated',
  'status-changed': 'The status of a letter changes',
  'due-day-moved': 'The due day of a letter moves',
  'reply-logged': 'A reply is logged',
  'reply-changed': 'A reply is changed',
  'reply-moved': 'A reply is moved to another letter',
  'reply-removed': 'A reply is removed',
  'outcome-recorded': 'What a reply says to an ask is recorded',
  'chaser-logged': 'A chaser is logged',
  'chaser-changed': 'A chaser is changed',
  'chaser-removed': 'A chaser is removed',
  'flag-raised': 'A flag is raised',
  'flag-cleared': 'A flag is cleared',
  'flag-snoozed': 'A flag is put aside or taken up again',
  'report-issued': 'A status report is issued',
  'window-added': 'An event window is added',
  'window-changed': 'An event window is changed',
  [TEST_EVENT]: 'A test',
};

const GROUPS: readonly (readonly [title: string, part: RegExp])[] = [
  ['Letters', /^(letter|sending|status|due)-/],
  ['Replies and asks', /^(reply|outcome)-/],
  ['Chasers', /^chaser-/],
  ['Flags', /^flag-/],
  ['Reports and event windows', /^(report|window)-/],
];

/** A kind of event as the form shows it. */
interface EventChoice {
  readonly value: string;
  readonly text: string;
}

/** Kinds of event that belong together. */
export interface EventGroup {
  readonly title: string;
  readonly choices: readonly EventChoice[];
}

/** Every kind of event that a webhook may be told of, by what it is about. */
export const EVENT_GROUPS: readonly EventGroup[] = GROUPS.map(([title, part]) => ({
  title,
  choices: Object.entries(WORDS)
    .filter(([value]) => part.test(value))
    .map(([value, text]) => ({ value, text })),
}));

/** An event in words; its code when it is one of another version of Postbag. */
export function eventInWords(event: string): string {
  return (WORDS as Readonly<Record<string, string>>)[event] ?? event;
}
