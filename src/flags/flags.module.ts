import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { ChasersModule } from '../chasers/chasers.module.js';
import { AgendaQueries } from './agenda.queries.js';
import { FlagsQueries } from './flags.queries.js';
import { ReadStepAddressees } from './read-step-addressees.js';
import { SnoozeFlag } from './snooze-flag.use-case.js';
import { SweepFlags } from './sweep-flags.use-case.js';

/** Facts that need a person: the rules, the sweep that records them, and the reads. */
@Module({
  imports: [CalendarsModule, ChasersModule],
  providers: [FlagsQueries, AgendaQueries, ReadStepAddressees, SweepFlags, SnoozeFlag],
  exports: [FlagsQueries, AgendaQueries, ReadStepAddressees, SweepFlags, SnoozeFlag],
})
export class FlagsModule {}
