import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { RunJob } from '../job-runs/run-job.use-case.js';
import { NOTIFY_MINUTES } from '../notifications/notify-interval.js';
import { systemActor } from '../timeline/actor.js';

const ACTOR = systemActor('notify', 'job');

/** Sends what is to be told at the start and then every minute. A run that fails is logged and recorded; the next one goes on. */
@Injectable()
export class NotifyJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Notifications');
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly runJob: RunJob) {}

  /** Without holding up the start. */
  onApplicationBootstrap(): void {
    void this.run();
  }

  /** The mail that is on its way is waited for, so that what became of it is known. */
  async onModuleDestroy(): Promise<void> {
    await this.running;
  }

  @Cron(`45 */${NOTIFY_MINUTES} * * * *`, {
    name: 'notify',
    timeZone: 'Europe/London',
    waitForCompletion: true,
  })
  run(): Promise<void> {
    this.running = this.running.then(() => this.send());
    return this.running;
  }

  private async send(): Promise<void> {
    try {
      const { result } = await this.runJob.execute(ACTOR, { name: 'notify' });
      const isQuiet = Object.values(result ?? {}).every((count) => count === 0);
      if (!isQuiet) this.log.log({ msg: 'Mail was sent.', job: 'notify', ...result });
    } catch (error) {
      this.log.error({ msg: 'Mail could not be sent.', job: 'notify', err: error });
    }
  }
}
