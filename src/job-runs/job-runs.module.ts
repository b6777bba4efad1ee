import { Module } from '@nestjs/common';
import { FlagsModule } from '../flags/flags.module.js';
import { RunJob } from './run-job.use-case.js';

/** Jobs run by their names, by clock and by hand alike, and the record of their runs. */
@Module({
  imports: [FlagsModule],
  providers: [RunJob],
  exports: [RunJob],
})
export class JobRunsModule {}
