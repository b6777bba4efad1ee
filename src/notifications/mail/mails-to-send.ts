import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { AuthSecret } from '../../accounts/auth-secret.js';
import { Clock } from '../../clock/clock.js';
import { runNamed } from '../../database/named-query.js';
import { AT_ONCE_KINDS, FLAG_KINDS } from '../../flags/flag-rules.js';
import { type MailOut } from '../notification-settings.js';
import { type ClaimedMail } from '../outbox.sql.js';
import { type RawMail } from '../smtp/smtp-server.js';
import { unsubscribeToken } from '../unsubscribe-token.js';
import { type News, type Recipient, type Week } from './mail-facts.js';
import { NEWS, RECIPIENT, WEEK } from './mail-facts.sql.js';
import { type MailModel, type MailSource, newsMail, weeklyMail } from './mail-model.js';
import { htmlOf, textOf } from './render-mail.js';
import { REPORT_MAIL, type ReportMail, reportText } from './report-mail.js';

/** Why a mail is not to be sent, and whether what it was to tell goes into the digest instead. */
export interface NotToSend {
  readonly dropped: string;
  readonly waitsForDigest?: boolean;
}

/** The words of a mail, and what goes with it. */
interface Words {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: Buffer;
  }[];
}

/** What officers read of in the weekly summary: what can't be got back, and what is late. */
const OFFICERS_READ = [
  ...AT_ONCE_KINDS,
  'window_closed_unanswered',
  'promise_broken',
  'reply_overdue',
  'reply_due_today',
];

/**
 * Writes mails from what is true when they are sent, not when they were made: rights that ended and flags that were cleared
 * meanwhile count.
 */
@Injectable()
export class MailsToSend {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly secret: AuthSecret,
  ) {}

  async write(mail: ClaimedMail, mailOut: MailOut): Promise<RawMail | NotToSend> {
    const { accountId, groupId, kind } = mail;
    const [to] = await runNamed<Recipient>(this.db, RECIPIENT, [accountId, groupId]);
    if (!to?.role) return { dropped: 'No longer a member of the group.' };
    const isWanted = { at_once: to.atOnce, digest: to.digest, weekly: to.weekly, report: to.reports }[kind];
    if (!isWanted)
      return { dropped: 'Not wanted any more.', waitsForDigest: kind === 'at_once' && to.digest };
    const token = unsubscribeToken(mail, await this.secret.read());
    const { publicUrl } = mailOut;
    const unsubscribeHref = `${publicUrl}/unsubscribe/${token}`;
    const source = { kind, to, day: this.clock.today(), publicUrl, unsubscribeHref };
    const words = kind === 'report' ? await this.report(mail, source) : await this.news(mail, source);
    return 'dropped' in words ? words : this.raw(mail, to, mailOut, { ...words, unsubscribeHref });
  }

  private async report({ mailingId, groupId }: ClaimedMail, source: MailSource): Promise<Words | NotToSend> {
    const [report] = await runNamed<ReportMail>(this.db, REPORT_MAIL, [mailingId, groupId]);
    if (!report?.pdf) return { dropped: 'The file of the report is not there any more.' };
    const { subject, slug, number, pdf } = report;
    const filename = `${slug}-report-${number}.pdf`;
    const attachments = [{ filename, contentType: 'application/pdf', content: pdf }];
    return { subject, text: reportText(report, source), attachments };
  }

  private async news(mail: ClaimedMail, source: MailSource): Promise<Words | NotToSend> {
    const model = await this.modelOf(mail, source);
    if (!model) return { dropped: 'Nothing of it is true any more.' };
    return { subject: model.subject, text: textOf(model), html: htmlOf(model) };
  }

  private async modelOf(mail: ClaimedMail, source: MailSource): Promise<MailModel | null> {
    if (mail.kind === 'weekly') {
      const values = [FLAG_KINDS, mail.groupId, source.day, OFFICERS_READ];
      const [week] = await runNamed<Week>(this.db, WEEK, values);
      return weeklyMail(source, week);
    }
    const [news] = await runNamed<News>(this.db, NEWS, [FLAG_KINDS, mail.id, source.day]);
    return news.flagTotal + news.replyTotal === 0 ? null : newsMail(source, news);
  }

  private async raw(
    mail: ClaimedMail,
    to: Recipient,
    { from }: MailOut,
    { unsubscribeHref, attachments, ...words }: Words & { readonly unsubscribeHref: string },
  ): Promise<RawMail> {
    const { createTransport } = await import('nodemailer');
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const { message } = await composer.sendMail({
      from,
      to: { name: to.name, address: to.email },
      ...words,
      attachments: attachments && [...attachments],
      messageId: mail.messageId,
      date: this.clock.timestamp(),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': `<${unsubscribeHref}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { from: from.address, to: to.email, content: message as Buffer };
  }
}
