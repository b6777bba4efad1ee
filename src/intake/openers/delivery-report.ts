import { type Attachment, type ParsedMail } from 'mailparser';
import { type DeliveryReport, type ReportedRecipient } from './opened-file.js';

/** Most recipients that are told of one by one. */
const MOST = 50;
/** No longer than RFC 5321 allows and somewhat more, so that a long line without any is soon gone through. */
const ADDRESS = /[^\s<>,;"@]{1,100}@[^\s<>,;"@]{1,200}/g;
/** What mail servers that do not write RFC 3464 say of themselves and of their reports. */
const SERVER = /^(?:mailer-daemon|postmaster|mail-daemon)@/i;
const FAILED =
  /\b(?:undeliver\w*|delivery (?:status notification \()?fail\w*|returned mail|failure notice|mail delivery failed)/i;

/** What a mail reports of the delivery of another; null when it is no such report. */
export function deliveryReportOf(mail: ParsedMail): DeliveryReport | null {
  const status = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const recipients = status ? recipientsIn(textOf(status)) : recipientsByHeader(mail);
  if (!status && recipients.length === 0 && !isFailureNotice(mail)) return null;
  return { recipients, ...originalOf(mail) };
}

/** Blocks of fields, the first of the whole report and one for each recipient (RFC 3464, section 2.1). */
function recipientsIn(report: string): ReportedRecipient[] {
  const blocks = report.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/);
  return blocks.slice(0, 2 * MOST).flatMap((block) => {
    const fields = fieldsOf(block);
    const [address] =
      (fields.get('original-recipient') ?? fields.get('final-recipient') ?? '').match(ADDRESS) ?? [];
    const action = fields.get('action')?.toLowerCase();
    if (!address || !action) return [];
    const [status, diagnostic] = [fields.get('status') ?? null, fields.get('diagnostic-code') ?? null];
    return [{ address, action, status, diagnostic }];
  });
}

/** What Exim says in a header of its own. */
function recipientsByHeader(mail: ParsedMail): ReportedRecipient[] {
  const line = mail.headerLines.find(({ key }) => key === 'x-failed-recipients')?.line ?? '';
  const found = (line.slice(line.indexOf(':') + 1).match(ADDRESS) ?? []).slice(0, MOST);
  return found.map((address) => ({ address, action: 'failed', status: null, diagnostic: null }));
}

function isFailureNotice({ from, subject = '' }: ParsedMail): boolean {
  return SERVER.test(from?.value.at(0)?.address ?? '') && FAILED.test(subject);
}

/** The mail that came back: whole, or its headers alone. */
function originalOf({ attachments }: ParsedMail): Pick<DeliveryReport, 'messageId' | 'subject'> {
  const returned = attachments.find(({ contentType }) =>
    ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'].includes(contentType),
  );
  const head = returned ? (textOf(returned).split(/\r?\n\r?\n/)[0] ?? '') : '';
  const fields = fieldsOf(head);
  return { messageId: fields.get('message-id') ?? null, subject: fields.get('subject') ?? null };
}

/** Fields of a header by their names in small letters, unfolded; of several of one name the first. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key && !fields.has(key)) fields.set(key, value.replace(/\s+/g, ' ').trim().slice(0, 1000));
  }
  return fields;
}

const textOf = ({ content }: Attachment): string => content.subarray(0, 2 ** 18).toString('utf8');
