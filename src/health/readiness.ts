import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Temporal } from 'temporal-polyfill';
import { type DataSource } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { Clock } from '../clock/clock.js';
import { InTime } from '../database/in-time.js';
import { MIGRATIONS } from '../database/migrations.js';
import { type Calendar, DIVISIONS } from '../deadlines/calendar.js';
import { SWEEP_MINUTES } from '../flags/sweep-interval.js';
import { MAIL_MINUTES } from '../inbox/mail-interval.js';
import { NOTIFY_MINUTES } from '../notifications/notify-interval.js';
import { WEBHOOK_MINUTES } from '../webhooks/webhook-interval.js';
import {
  type Check,
  type CheckedJob,
  checkCalendar,
  checkJob,
  checkMigrations,
  databaseAnswers,
  databaseAway,
} from './checks.js';
import { HealthSettings } from './health-settings.js';
import { ReadinessQueries } from './readiness.queries.js';

/** Milliseconds that a check waits for the database. */
const PATIENCE = 2000;

/** Says whether this copy should be given work: each thing that it needs, and what to do about those that fail. */
@Injectable()
export class Readiness implements OnApplicationBootstrap {
  private readonly log = new Logger('Readiness');
  private readonly looking = new InTime(PATIENCE, () => this.look());
  private startedAt: Temporal.Instant;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly queries: ReadinessQueries,
    private readonly calendars: CalendarsQueries,
    private readonly clock: Clock,
    private readonly settings: HealthSettings,
  ) {
    this.startedAt = clock.now();
  }

  onApplicationBootstrap(): void {
    this.startedAt = this.clock.now();
  }

  /** Every check, in the order of their names. Never throws, and answers within a few seconds. */
  async checks(): Promise<readonly Check[]> {
    try {
      return await this.looking.answer();
    } catch (error) {
      this.log.error(error);
      return databaseAway();
    }
  }

  private async look(): Promise<readonly Check[]> {
    const today = this.clock.today();
    const facts = await this.queries.facts(today);
    return [
      databaseAnswers(),
      checkMigrations(
        MIGRATIONS.map(({ name }) => name),
        facts.migrations,
      ),
      checkCalendar({ ...facts, today, calendars: await this.allCalendars() }),
      this.checkJob('sweep', SWEEP_MINUTES, facts.lastGoodSweepAt),
      this.checkJob('mail', MAIL_MINUTES, facts.lastMailAt),
      this.checkJob('notify', NOTIFY_MINUTES, facts.lastNotifyAt),
      this.checkJob('webhooks', WEBHOOK_MINUTES, facts.lastWebhooksAt),
    ];
  }

  private async allCalendars(): Promise<Calendar[]> {
    const calendars: Calendar[] = [];
    for (const division of DIVISIONS)
      calendars.push(await this.calendars.calendar(this.db.manager, division));
    return calendars;
  }

  private checkJob(name: CheckedJob, everyMinutes: number, lastAt: string | null): Check {
    return checkJob(name, {
      runsHere: this.settings.sweep,
      everyMinutes,
      startedAt: this.startedAt,
      now: this.clock.now(),
      lastAt: lastAt === null ? null : Temporal.Instant.from(lastAt),
    });
  }
}
