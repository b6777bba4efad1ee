import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { RunJob } from '../job-runs/run-job.use-case.js';
import { systemActor } from '../timeline/actor.js';
import { WEBHOOK_MINUTES } from '../webhooks/webhook-interval.js';

const ACTOR = systemActor('webhooks', 'job');

/** Tells webhooks what has happened, at the start and then every minute. A run that fails is logged and recorded; the next one goes on. */
@Injectable()
export class WebhooksJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Webhooks');
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly runJob: RunJob) {}

  /** Without holding up the start. */
  onApplicationBootstrap(): void {
    void this.run();
  }

  /** What is on its way is waited for, so that what became of it is known. */
  async onModuleDestroy(): Promise<void> {
    await this.running;
  }

  @Cron(`20 */${WEBHOOK_MINUTES} * * * *`, {
    name: 'webhooks',
    timeZone: 'Europe/London',
    waitForCompletion: true,
  })
  run(): Promise<void> {
    this.running = this.running.then(() => this.send());
    return this.running;
  }

  private async send(): Promise<void> {
    try {
      const { result } = await this.runJob.execute(ACTOR, { name: 'webhooks' });
      const isQuiet = Object.values(result ?? {}).every((count) => count === 0);
      if (!isQuiet) this.log.log({ msg: 'Webhooks were told.', job: 'webhooks', ...result });
    } catch (error) {
      this.log.error({ msg: 'Webhooks could not be told.', job: 'webhooks', err: error });
    }
  }
}
