import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { RunImport } from '../imports/run-import.use-case.js';

/** Takes up imports that were confirmed and are not done, such as those that a crash cut short: at the start, and every minute. */
@Injectable()
export class ImportsJob implements OnApplicationBootstrap {
  private readonly log = new Logger('Import');

  constructor(private readonly runImport: RunImport) {}

  /** Without holding up the start. */
  onApplicationBootstrap(): void {
    void this.run();
  }

  @Cron('30 * * * * *', { name: 'imports', timeZone: 'Europe/London', waitForCompletion: true })
  async run(): Promise<void> {
    try {
      await this.runImport.resumeAll();
    } catch (error) {
      this.log.error({ msg: 'The imports could not be looked at.', job: 'imports', err: error });
    }
  }
}
