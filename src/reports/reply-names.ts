import { type ReplyClass } from '../letters/letter-facts.js';

const NAMES: Readonly<Record<ReplyClass, string>> = {
  unclassified: 'a message not yet classified',
  automatic: 'an automatic message',
  acknowledgement: 'an acknowledgement',
  holding: 'a holding reply',
  transfer: 'a transfer',
  non_substantive: 'a reply without substance',
  partial: 'a partial reply',
  substantive: 'a substantive reply',
};

/** A class of reply with its article, for the middle of a sentence. */
export function replyName(name: ReplyClass): string {
  return NAMES[name];
}
