import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { AgendaQueries } from './agenda.queries.js';
import { FlagsQueries } from './flags.queries.js';
import { SnoozeFlag } from './snooze-flag.use-case.js';
import { SweepFlags } from './sweep-flags.use-case.js';

/** Facts that need a person: the rules, the sweep that records them, and the reads. */
@Module({
  imports: [CalendarsModule],
  providers: [FlagsQueries, AgendaQueries, SweepFlags, SnoozeFlag],
  exports: [FlagsQueries, AgendaQueries, SweepFlags, SnoozeFlag],
})
export class FlagsModule {}
