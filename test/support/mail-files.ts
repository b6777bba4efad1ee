import { createTransport, type SendMailOptions } from 'nodemailer';

/** A mail as it is sent, whole. */
export async function mailOf(options: SendMailOptions): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    from: 'Minister Example <minister@fiction.example>',
    to: 'Chair Example <chair@appg.example>',
    date: new Date('2021-12-06T10:00:00Z'),
    messageId: '<1@fiction.example>',
    subject: 'Your letter',
    ...options,
  });
  return message as Buffer;
}

/** A mail whose parts lie so deep in one another. */
export function nestedMail(depth: number): Buffer {
  const heads = Array.from(
    { length: depth },
    (_head, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  );
  const ends = Array.from({ length: depth }, (_end, level) => `\r\n--b${depth - 1 - level}--`);
  const top = 'From: a@fiction.example\r\nSubject: Deep\r\nMIME-Version: 1.0\r\n';
  return Buffer.from(
    `${top}${heads.join('')}Content-Type: text/plain\r\n\r\nDear Chair,${ends.join('')}\r\n`,
  );
}

/** A report that a letter, whose subject is told, did not reach a minister. */
export function undeliveredMail(messageId: string, subject: string): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'To: chair@appg.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Date: Mon, 06 Dec 2021 10:00:00 +0000',
      `Message-ID: ${messageId}`,
      'MIME-Version: 1.0',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Your message could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; minister@fiction.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '  no such user',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Subject: ${subject}`,
      'Message-ID: <our-own@appg.example>',
      '',
      'Dear Minister, this letter is fiction.',
      '--b--',
      '',
    ].join('\r\n'),
  );
}
