import { type AddressObject, type EmailAddress, type ParsedMail } from 'mailparser';
import { type MailAddress, type MailHeaders } from './opened-file.js';

/** Headers beyond Auto-Submitted by which a message is known to come from a machine or a list. */
const AUTOMATIC = [
  'precedence',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'auto-submitted',
  'list-id',
  'list-unsubscribe',
  'feedback-id',
  'return-path',
  'x-failed-recipients',
  'content-type',
];

/** The headers of a mail that matter, as they are written but for folding and encoded words. */
export function mailHeadersOf(mail: ParsedMail): MailHeaders {
  const line = lineFinder(mail);
  return {
    from: addressesOf(mail.from),
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    date: line('date'),
    subject: mail.subject?.trim() || null,
    messageId: mail.messageId ?? null,
    inReplyTo: mail.inReplyTo ?? null,
    references: [mail.references ?? []].flat(),
    autoSubmitted: line('auto-submitted'),
    automatic: Object.fromEntries(
      AUTOMATIC.flatMap((name) => {
        const value = line(name);
        return value === null || !isTelling(name, value) ? [] : [[name, value]];
      }),
    ),
  };
}

/** The headers as a block of lines, in the order in which mail programs show them. */
export function headerBlockOf(headers: MailHeaders): string {
  const { from, to, cc, date, subject, messageId, inReplyTo, references, automatic } = headers;
  const lines: [name: string, value: string | null][] = [
    ['From', from.map(inWords).join(', ')],
    ['Date', date],
    ['To', to.map(inWords).join(', ')],
    ['Cc', cc.map(inWords).join(', ')],
    ['Subject', subject],
    ['Message-ID', messageId],
    ['In-Reply-To', inReplyTo],
    ['References', references.join(' ')],
    ...Object.entries(automatic).map(([name, value]): [string, string] => [capitalised(name), value]),
  ];
  return lines
    .flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/\s+/g, ' ')}`] : []))
    .join('\n');
}

function inWords({ name, address }: MailAddress): string {
  if (!name || name === address) return address;
  return `${/[,;<>"]/.test(name) ? `"${name.replaceAll('"', '')}"` : name} <${address}>`;
}

function addressesOf(given: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const flat = (list: readonly EmailAddress[]): MailAddress[] =>
    list.flatMap(({ name, address, group }) => (group ? flat(group) : [{ name, address: address ?? '' }]));
  return flat([given ?? []].flat().flatMap(({ value }) => value));
}

/** Finds what a header says, unfolded; null when there is none. */
function lineFinder({ headerLines }: ParsedMail): (name: string) => string | null {
  return (name) => {
    const found = headerLines.find(({ key }) => key === name)?.line;
    return (
      found
        ?.slice(found.indexOf(':') + 1)
        .replace(/\s+/g, ' ')
        .trim() || null
    );
  };
}

/** A content type only tells something of a report (RFC 6522); a return path only when it is empty, as of machines. */
function isTelling(name: string, value: string): boolean {
  if (name === 'content-type') return /^multipart\/report/i.test(value);
  return name !== 'return-path' || value === '<>';
}

function capitalised(name: string): string {
  return name.replace(
    /(^|-)(\w)/g,
    (_whole, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
