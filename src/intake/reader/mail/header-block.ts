import { endOf, part, type Slice, trimmed } from '../text/slice.js';

/** The header lines of a message that stand in the text; each value is where it was written. */
export interface HeaderBlock {
  readonly fields: Readonly<Partial<Record<HeaderField, Slice>>>;
  /** Index of the first header line and of the line after the last. */
  readonly first: number;
  readonly after: number;
}

/** The header lines read, whatever language or program wrote them. */
export type HeaderField = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'auto';

const NAMES: Readonly<Record<string, HeaderField | 'other'>> = {
  from: 'from',
  oddi: 'from',
  sent: 'date',
  date: 'date',
  anfonwyd: 'date',
  to: 'to',
  at: 'to',
  cc: 'cc',
  copi: 'cc',
  subject: 'subject',
  pwnc: 'subject',
  re: 'other',
  bcc: 'other',
  importance: 'other',
  attachments: 'other',
  attachment: 'other',
  'reply-to': 'other',
  'message-id': 'other',
  'in-reply-to': 'other',
  references: 'other',
  sensitivity: 'other',
  priority: 'other',
  'auto-submitted': 'auto',
  'mime-version': 'other',
  'content-type': 'other',
  'x-auto-response-suppress': 'other',
  precedence: 'other',
  'return-path': 'other',
  'sent by': 'other',
  'on behalf of': 'other',
};
const LINE = /^[\s>*]*([A-Za-z][A-Za-z -]{1,28}?)\**\s*:\**\s*(.*)$/;

/** The header block that begins at a line, or null: a `From:` and at least two more of date, to and subject. */
export function headerBlockAt(lines: readonly Slice[], first: number): HeaderBlock | null {
  const fields: Partial<Record<HeaderField, Slice>> = {};
  let after = first;
  let last: HeaderField | 'other' | null = null;
  let blanks = 0;
  for (; after < lines.length && after - first < 60; after += 1) {
    const line = lines[after];
    const match = line.text.length < 4000 ? LINE.exec(line.text) : null;
    const name = match ? NAMES[match[1].trim().toLowerCase()] : undefined;
    if (match && name && !(name !== 'other' && fields[name])) {
      last = name;
      blanks = 0;
      if (name !== 'other') fields[name] = trimmed(part(line, line.text.length - match[2].length));
    } else if (line.text.trim() === '' && Object.keys(fields).length < 3 && blanks === 0) {
      blanks += 1;
    } else if (last && /^\s+\S/.test(line.text) && blanks === 0) {
      if (last !== 'other') fields[last] = { text: joined(fields[last]!, line), from: fields[last]!.from };
    } else break;
  }
  const known = (['from', 'date', 'to', 'subject'] as const).filter((key) => fields[key]);
  return fields.from && known.length >= 3 ? { fields, first, after } : null;
}

/** A folded header: the text between keeps its length, so that offsets still fit. */
function joined(start: Slice, line: Slice): string {
  return start.text + ' '.repeat(Math.max(0, line.from - endOf(start))) + line.text.trimEnd();
}
