import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { Clock } from '../clock/clock.js';
import { digestHourAt } from './digest-hour.js';
import { MailsToSend } from './mail/mails-to-send.js';
import { type MailOut, NotificationSettings } from './notification-settings.js';
import { type LeasedMail, Outbox } from './outbox.js';
import { DeliveryFailure } from './smtp/delivery-failure.js';
import { deliver } from './smtp/smtp-server.js';

/** What a run came to: digests and summaries made, and mails by what became of them. */
export interface OutboxRun {
  readonly made: number;
  readonly sent: number;
  readonly again: number;
  readonly dead: number;
  readonly dropped: number;
}

/** How many mails one run takes up at most. */
const MOST = 500;

type Outcome = Exclude<keyof OutboxRun, 'made'>;

/**
 * Makes the digests that are due and hands over every mail that is. Any number of copies may run it at once: each mail is
 * with one of them. Without a mail server nothing is made or tried, and what is to be told waits for one, two weeks at most.
 */
@Injectable()
export class SendOutbox implements OnModuleDestroy {
  private readonly log = new Logger('Notifications');
  private isStopping = false;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsQueries,
    private readonly settings: NotificationSettings,
    private readonly outbox: Outbox,
    private readonly mails: MailsToSend,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** A server that can't be reached ends the run: the other mails wait, and their attempts are not counted. */
  async execute(): Promise<OutboxRun> {
    const run = { made: 0, sent: 0, again: 0, dead: 0, dropped: 0 };
    const { mailOut } = this.settings;
    if (!mailOut) {
      await this.outbox.forgetUnsent();
      return run;
    }
    run.made = await this.makeDigests();
    await this.outbox.merge();
    for (let taken = 0; taken < MOST && !this.isStopping; taken += 1) {
      const mail = await this.outbox.claim();
      if (!mail) break;
      const { outcome, isServerAway } = await this.handOver(mail, mailOut);
      run[outcome] += 1;
      if (isServerAway) break;
    }
    return run;
  }

  private async makeDigests(): Promise<number> {
    const calendar = await this.calendars.calendar(this.db.manager, 'england-and-wales');
    const hour = digestHourAt(this.clock.now(), calendar);
    return hour ? this.outbox.makeDigests(hour) : 0;
  }

  private async handOver(
    mail: LeasedMail,
    mailOut: MailOut,
  ): Promise<{ outcome: Outcome; isServerAway?: boolean }> {
    const { id, unsure } = mail;
    if (unsure > 0)
      this.log.warn({ msg: 'A mail may go twice: how it ended before is not known.', mail: id, unsure });
    const written = await this.mails.write(mail, mailOut);
    if ('dropped' in written) {
      await this.outbox.dropped(mail, written.dropped, written.waitsForDigest ?? false);
      return { outcome: 'dropped' };
    }
    try {
      await deliver(mailOut.server, written, mailOut.patience);
    } catch (error) {
      if (!(error instanceof DeliveryFailure)) throw error;
      const isServerAway = error.kind === 'server';
      const outcome = await this.outbox.failed(mail, error);
      this.log.warn({
        msg: 'A mail was not taken.',
        mail: id,
        outcome,
        problem: error.message,
        isServerAway,
      });
      return { outcome, isServerAway };
    }
    await this.outbox.sent(mail);
    return { outcome: 'sent' };
  }
}
