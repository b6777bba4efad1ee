import { formatDay } from '../../deadlines/iso-date.js';
import { londonDayOf } from '../../deadlines/zoned-days.js';
import { className } from '../../replies/reply-class.js';
import { type MessageItem } from './message-read.js';

/** From this on a letter is likely enough to be filed with in one click: three signs of it at least, or its reference. */
const STRONG = 0.75;
const LIKELY = 0.5;

/** Whether a letter is plainly the one that is answered. */
export function isStrong({ isExact, score }: { readonly isExact: boolean; readonly score: number }): boolean {
  return isExact || score >= STRONG;
}

/** How likely it is that a letter is answered, in words. */
export function likelihoodWords(offer: { readonly isExact: boolean; readonly score: number }): string {
  if (offer.isExact) return 'Beyond doubt';
  if (isStrong(offer)) return 'Very likely';
  return offer.score >= LIKELY ? 'Likely' : 'Perhaps';
}

/** Who sent a message, by name and address. */
export function senderOf({ fromName, fromAddress }: Pick<MessageItem, 'fromName' | 'fromAddress'>): string {
  if (!fromName || fromName === fromAddress) return fromAddress ?? 'Somebody who is not named';
  return fromAddress ? `${fromName} (${fromAddress})` : fromName;
}

/** Its subject, or what there is instead. */
export function subjectOf({ subject, fileName }: Pick<MessageItem, 'subject' | 'fileName'>): string {
  return subject ?? `No subject: ${fileName}`;
}

/** What a message is, as far as Postbag can tell. */
export function whatItIs({ isRead, problem, kind, class: proposed }: MessageItem): string {
  if (!isRead) return 'Not read yet. Look again in a minute';
  if (problem) return 'It could not be read';
  if (kind === 'undelivered') return 'A report that a letter did not arrive';
  if (kind === 'delivery_notice') return 'A report on delivery, sent by a machine. It answers nothing';
  if (kind === 'automatic') return 'An automatic reply, sent by a machine. It answers nothing';
  if (!proposed || proposed === 'unclassified') return 'A reply. What kind it is, is for you to say';
  return `It looks like ${className(proposed)}`;
}

/** What became of a message, and by whom. */
export function decisionOf(message: MessageItem): string | null {
  const { state, decidedAt, decidedBy, asideReason, filedAs } = message;
  if (!decidedAt) return null;
  const by = `by ${decidedBy} on ${formatDay(londonDayOf(decidedAt))}`;
  if (state === 'aside') return `Set aside ${by}: ${asideReason}`;
  const references = filedAs.map(({ reference }) => reference).join(', ');
  return references ? `Filed with ${references} ${by}` : `Filed ${by}. Its replies were taken out since`;
}

/** How a message came in. */
export function howItCame({ source, keptBy, keptAt }: MessageItem): string {
  const on = formatDay(londonDayOf(keptAt));
  return source === 'imap' ? `From the mailbox, on ${on}` : `Dropped by ${keptBy} on ${on}`;
}
