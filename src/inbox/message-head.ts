import { headersIn, mailMessageIdIn } from '../attachments/mail-message-id.js';
import { headerLine } from './header-line.js';

/** How much of a message is looked at for its headers, in bytes. */
export const HEAD_BYTES = 256 * 1024;

/** A line of headers first, and one among them that every message has (RFC 5322). */
const FIRST = /^(?:[!-9;-~]+:|From )/;
const NEEDED = /^(?:from|to|subject|date|received|return-path|message-id):/im;

/** What is told of a message by the beginning of it, before anything of it is opened. */
export interface MessageHead {
  /** Its Message-ID in angle brackets; null when it has none, or none that can be kept. */
  readonly messageId: string | null;
  readonly isMessage: boolean;
}

/** Looks at the beginning of a message. Takes anything, and never throws. */
export function messageHead(bytes: Buffer): MessageHead {
  const text = bytes
    .subarray(0, HEAD_BYTES)
    .toString('latin1')
    .replace(/^[\r\n]+/, '');
  const headers = headersIn(text);
  return {
    messageId: mailMessageIdIn(`${headers}\n`),
    isMessage: FIRST.test(headers) && NEEDED.test(headers),
  };
}

/** What a header of it says, as it is written but unfolded; null when it has none. For a message that can't be opened. */
export function headLine(bytes: Buffer, name: 'from' | 'subject'): string | null {
  const headers = headersIn(bytes.subarray(0, HEAD_BYTES).toString('latin1'));
  const found = new RegExp(`^${name}[ \\t]*:((?:[^\\r\\n]|\\r?\\n[ \\t])*)`, 'im').exec(headers)?.[1];
  return headerLine(found, 500);
}
