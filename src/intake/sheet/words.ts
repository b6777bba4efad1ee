/** The kinds of reply and the ways of sending, as Postbag names them, with the words that people use for them. */
type Words<T extends string> = readonly (readonly [RegExp, T])[];

/** What kind a reply is. */
export type SheetClass =
  | 'unclassified'
  | 'automatic'
  | 'acknowledgement'
  | 'holding'
  | 'non_substantive'
  | 'partial'
  | 'substantive';

/** How a letter went. */
export type SheetChannel = 'email' | 'post' | 'hand' | 'online_form';

/** What a sheet says of where a letter stands. */
export type SheetStatus = 'draft' | 'sent' | 'none' | SheetClass;

const CLASSES: Words<SheetClass> = [
  [/^(unclassified|unknown|\?)$/, 'unclassified'],
  [/^(auto|out of office|ooo\b)/, 'automatic'],
  [/^(ack|receipt)/, 'acknowledgement'],
  [/^(holding|interim|hold\b)/, 'holding'],
  [/^(non[- _]?substantive|brush|standard (reply|response)|in due course)/, 'non_substantive'],
  [/^(part|partial|partly|part[- ](reply|answer))/, 'partial'],
  [/^(substantive|full|final|answered|replied|reply|response|responded|complete|yes\b|y$)/, 'substantive'],
];

const STATUSES: Words<SheetStatus> = [
  [/^(draft|not sent|unsent|to send|collecting)/, 'draft'],
  [/^(no (reply|response|answer)|none|n\/?a$|no$|n$|-$|not (replied|answered)|unanswered)/, 'none'],
  [/^(sent|awaiting|await|outstanding|open|overdue|late|chas|pending|waiting|due)/, 'sent'],
  [/^(reply|response) (received|in)$/, 'substantive'],
  [/^(closed|withdrawn)$/, 'sent'],
  ...CLASSES,
];

const CHANNELS: Words<SheetChannel> = [
  [/^(e-?mail|electronic|via email|by email)/, 'email'],
  [/^(post|by post|mail|letter|royal mail|1st class|first class|2nd class|second class|hard copy)/, 'post'],
  [/^(hand|by hand|in person|delivered|handed)/, 'hand'],
  [/^(online|web|form|website|portal)/, 'online_form'],
];

const KINDS: Words<'letter' | 'reply'> = [
  [/^(letter|out|outgoing|sent|to|l$|o$)/, 'letter'],
  [/^(reply|response|answer|in$|incoming|received|from|r$|i$)/, 'reply'],
];

const find = <T extends string>(words: Words<T>, text: string): T | null =>
  words.find(([pattern]) => pattern.test(text.trim().toLowerCase().replaceAll('_', ' ')))?.[1] ?? null;

/** The kind of reply that a cell names; null when it names none that is known. */
export const classOf = (text: string): SheetClass | null => find(CLASSES, text);
/** Where a letter stands by a cell; `none` when it says that nothing came. */
export const statusOf = (text: string): SheetStatus | null => find(STATUSES, text);
/** How a letter went. */
export const channelOf = (text: string): SheetChannel | null => find(CHANNELS, text);
/** Whether a row is a letter or a reply. */
export const kindOf = (text: string): 'letter' | 'reply' | null => find(KINDS, text);
