import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { MAIL_MINUTES } from '../inbox/mail-interval.js';
import { RunJob } from '../job-runs/run-job.use-case.js';
import { systemActor } from '../timeline/actor.js';

const ACTOR = systemActor('mail', 'job');

/** Fetches and reads mail at the start and then every five minutes. A run that fails is logged and recorded; the next one catches up. */
@Injectable()
export class MailJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Mail');
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly runJob: RunJob) {}

  /** Without holding up the start. */
  onApplicationBootstrap(): void {
    void this.run();
  }

  /** What is under way is broken off; this waits until it has. */
  async onModuleDestroy(): Promise<void> {
    await this.running;
  }

  @Cron(`15 */${MAIL_MINUTES} * * * *`, { name: 'mail', timeZone: 'Europe/London', waitForCompletion: true })
  run(): Promise<void> {
    this.running = this.running.then(() => this.read());
    return this.running;
  }

  private async read(): Promise<void> {
    try {
      const { result } = await this.runJob.execute(ACTOR, { name: 'mail' });
      this.log.log({ msg: 'The mail was read.', job: 'mail', ...result });
    } catch (error) {
      this.log.error({ msg: 'Not all mail could be read.', job: 'mail', err: error });
    }
  }
}
