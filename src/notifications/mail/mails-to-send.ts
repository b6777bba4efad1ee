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

/** Why a mail is not to be sent, and whether what it was to tell goes into the digest instead. */
export interface NotToSend {
  readonly dropped: string;
  readonly waitsForDigest?: boolean;
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
    const isWanted = { at_once: to.atOnce, digest: to.digest, weekly: to.weekly }[kind];
    if (!isWanted)
      return { dropped: 'Not wanted any more.', waitsForDigest: kind === 'at_once' && to.digest };
    const token = unsubscribeToken(mail, await this.secret.read());
    const { publicUrl } = mailOut;
    const unsubscribeHref = `${publicUrl}/unsubscribe/${token}`;
    const model = await this.modelOf(mail, { kind, to, day: this.clock.today(), publicUrl, unsubscribeHref });
    if (!model) return { dropped: 'Nothing of it is true any more.' };
    return this.raw(mail, to, mailOut, model);
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

  private async raw(mail: ClaimedMail, to: Recipient, { from }: MailOut, model: MailModel): Promise<RawMail> {
    const { createTransport } = await import('nodemailer');
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const { message } = await composer.sendMail({
      from,
      to: { name: to.name, address: to.email },
      subject: model.subject,
      messageId: mail.messageId,
      date: this.clock.timestamp(),
      text: textOf(model),
      html: htmlOf(model),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': `<${model.unsubscribeHref}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { from: from.address, to: to.email, content: message as Buffer };
  }
}
