import { Temporal } from 'temporal-polyfill';
import { mailMessageIdOf } from '../attachments/mail-message-id.js';
import { likelyClass } from '../intake/likely-class.js';
import { type DeliveryReport, type MailHeaders } from '../intake/openers/opened-file.js';
import { type ReplyClass } from '../letters/letter-facts.js';
import { type MessageKind } from './mail-message.js';

/** Most messages of a thread that are looked for among those that are filed: the last are the nearest. */
const MOST_ANSWERED = 50;

/** Headers that only answering machines write, beside that of RFC 3834. */
const ANSWERING_MACHINES = ['x-autoreply', 'x-autorespond', 'x-autoresponder'];

/** What a message is by its headers and, where it is one, by its report on delivery. */
export function kindOf(headers: MailHeaders | null, delivery: DeliveryReport | null): MessageKind {
  if (delivery) {
    const { recipients } = delivery;
    const isFailure = recipients.length === 0 || recipients.some(({ action }) => action === 'failed');
    return isFailure ? 'undelivered' : 'delivery_notice';
  }
  return headers !== null && isAutomatic(headers) ? 'automatic' : 'reply';
}

/** Whether a machine answered (RFC 3834): it says so, or it is of the kind that does. */
function isAutomatic({ autoSubmitted, automatic }: MailHeaders): boolean {
  if (autoSubmitted !== null && !/^\s*no\s*(?:[;(]|$)/i.test(autoSubmitted)) return true;
  const precedence = automatic.precedence ?? '';
  return /^auto[_-]?reply$/i.test(precedence) || ANSWERING_MACHINES.some((name) => name in automatic);
}

/** The class proposed for a message: what a machine sent is automatic, whatever it says. */
export function classOf(kind: MessageKind, read: Parameters<typeof likelyClass>[0]): ReplyClass {
  return kind === 'reply' ? (likelyClass(read) ?? 'unclassified') : 'automatic';
}

/** The Message-IDs that a message says it answers, each once, in angle brackets. */
export function answeredBy(headers: MailHeaders | null): string[] {
  return messageIdsIn([headers?.inReplyTo]);
}

/** Those of the whole thread that it stands in, the nearest first; of a report that of the mail it tells of, too. */
export function threadOf(headers: MailHeaders | null, delivery: DeliveryReport | null): string[] {
  const { inReplyTo, references = [] } = headers ?? {};
  return messageIdsIn([delivery?.messageId, inReplyTo, ...references.toReversed()]);
}

function messageIdsIn(written: readonly (string | null | undefined)[]): string[] {
  const ids = written.flatMap((one) => one?.match(/<[^<>]+>/g) ?? one ?? []).map(mailMessageIdOf);
  return [...new Set(ids.filter((id) => id !== null))].slice(0, MOST_ANSWERED);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE =
  /^(?:[a-z]{3},)?\s*(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([+-]\d{2})(\d{2})|GMT|UTC?|Z)/i;

/** The instant that a Date header says, in RFC 3339 (UTC); null when it is not written as RFC 5322 has it. */
export function instantOf(date: string | null): string | null {
  const [, day, name, year, hour, minute, second = '00', hours = '+00', minutes = '00'] =
    DATE.exec(date?.trim() ?? '') ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  if (month === 0) return null;
  const two = (number: number | string): string => String(number).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second === '60' ? '59' : second}${hours}:${minutes}`;
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return null;
  }
}
