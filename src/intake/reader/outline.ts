import { type HeaderField } from './mail/header-block.js';
import { pickMessage } from './mail/messages.js';
import { type MailHeaders, type ReadOptions } from './proposal.js';
import { segment, type Segments } from './segment.js';
import { cleanText } from './text/clean-text.js';
import { type Link } from './text/links.js';
import { type MappedText } from './text/mapped-text.js';
import { linesOf, type Slice } from './text/slice.js';

/** The cleaned text of the message that counts, cut in its parts. */
export interface Outline {
  readonly doc: MappedText;
  readonly links: readonly Link[];
  readonly lines: readonly Slice[];
  readonly headers: Readonly<Partial<Record<HeaderField, Slice>>> | null;
  readonly parts: Segments;
  readonly hasLeftOut: boolean;
  /** Whether the middle of a very long text was left unread. */
  readonly isTooLong: boolean;
}

/** Where slices lie that are not in the text: beyond any offset. */
const OUTSIDE = 2 ** 30;

/** Cleans a text, picks the message to record and cuts it in head, body and tail. */
export function outlineOf(text: string, options: ReadOptions): Outline {
  const { text: doc, links, isTooLong } = cleanText(text);
  const { headers: given } = options;
  const message = pickMessage(linesOf({ text: doc.text, from: 0 }), given !== undefined, given?.subject);
  const headers = message.headers ?? (given && !isForwarded(given, message.headers) ? fieldsOf(given) : null);
  return {
    doc,
    links,
    lines: message.lines,
    headers,
    parts: segment(message.lines),
    hasLeftOut: message.hasLeftOut,
    isTooLong,
  };
}

function isForwarded(given: MailHeaders, inner: unknown): boolean {
  return inner !== null && /^\s*fwd?\s*:/i.test(given.subject ?? '');
}

function fieldsOf(given: MailHeaders): Partial<Record<HeaderField, Slice>> {
  const pairs: readonly (readonly [HeaderField, string | undefined])[] = [
    ['from', given.from],
    ['to', given.to],
    ['cc', given.cc],
    ['subject', given.subject],
    ['date', given.date],
    ['auto', given.autoSubmitted],
  ];
  return Object.fromEntries(
    pairs.filter(([, text]) => text).map(([key, text]) => [key, { text, from: OUTSIDE }]),
  );
}
