import { type Draft, draftText } from './draft.js';

/**
 * A draft as a mail to be opened in a mail program, which sends it: plain text, nothing attached, marked as not sent. It has no
 * sender and no Message-ID, which are the mail program's to give.
 *
 * @param at the instant of writing, RFC 3339
 */
export async function draftEml(
  draft: Draft & { mail: NonNullable<Draft['mail']> },
  at: string,
): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { to, subject } = draft.mail;
  const mail = new MailComposer({
    ...(to !== null && { to }),
    subject: subject.replace(/\s+/g, ' '),
    date: at,
    headers: { 'X-Unsent': '1' },
    text: draftText(draft),
  });
  const built = await mail.compile().build();
  const end = built.indexOf('\r\n\r\n');
  const head = built
    .subarray(0, end)
    .toString('latin1')
    .replace(/\r\nMessage-ID:[^\r]*/i, '');
  return Buffer.concat([Buffer.from(head, 'latin1'), built.subarray(end)]);
}
