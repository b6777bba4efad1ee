import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ImportsModule } from '../imports/imports.module.js';
import { JobRunsModule } from '../job-runs/job-runs.module.js';
import { ImportsJob } from './imports.job.js';
import { MailJob } from './mail.job.js';
import { NotifyJob } from './notify.job.js';
import { SweepJob } from './sweep.job.js';
import { WebhooksJob } from './webhooks.job.js';

/** What Postbag does by the clock. Any number of copies may run it; with `sweep` false this one does not. */
@Module({})
export class JobsModule {
  static with({ sweep }: { sweep: boolean }): DynamicModule {
    return {
      module: JobsModule,
      imports: sweep ? [ScheduleModule.forRoot(), ImportsModule, JobRunsModule] : [],
      providers: sweep ? [SweepJob, ImportsJob, MailJob, NotifyJob, WebhooksJob] : [],
    };
  }
}
