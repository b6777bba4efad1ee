import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { ForgetOldSignIns } from '../accounts/forget-old-sign-ins.js';
import { RunJob } from '../job-runs/run-job.use-case.js';
import { SWEEP_MINUTES } from '../flags/sweep-interval.js';
import { systemActor } from '../timeline/actor.js';
import { Retries } from '../timeline/retries.js';

const ACTOR = systemActor('sweep', 'job');

/**
 * Sweeps at the start and then every ten minutes, and forgets old retry keys and sessions. A sweep that fails is logged and
 * recorded; the next one catches up.
 */
@Injectable()
export class SweepJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Sweep');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runJob: RunJob,
    private readonly retries: Retries,
    private readonly signIns: ForgetOldSignIns,
  ) {}

  /** Starts the first sweep without holding up the start. */
  onApplicationBootstrap(): void {
    void this.run();
  }

  /** Lets a sweep that is under way finish before the database is closed. */
  async onModuleDestroy(): Promise<void> {
    await this.running;
  }

  @Cron(`0 */${SWEEP_MINUTES} * * * *`, { name: 'sweep', timeZone: 'Europe/London', waitForCompletion: true })
  run(): Promise<void> {
    this.running = this.running.then(() => this.sweep());
    return this.running;
  }

  private async sweep(): Promise<void> {
    const begun = performance.now();
    const ms = (): number => Math.round(performance.now() - begun);
    try {
      const run = await this.runJob.execute(ACTOR, { name: 'sweep' });
      this.log.log({ msg: 'The sweep ran.', job: 'sweep', asOf: run.asOf, ms: ms(), ...run.result });
      await this.retries.forgetOld();
      await this.signIns.execute();
    } catch (error) {
      this.log.error({ msg: 'The sweep failed.', job: 'sweep', ms: ms(), err: error });
    }
  }
}
