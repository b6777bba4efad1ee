import { Module } from '@nestjs/common';
import { CalendarsQueries } from './calendars.queries.js';
import { GovUkHolidays } from './gov-uk-holidays.js';
import { LoadSittingDays } from './load-sitting-days.use-case.js';
import { MergeBankHolidays } from './merge-bank-holidays.use-case.js';

/** Bank holidays of each division, sitting days of each House. */
@Module({
  providers: [CalendarsQueries, MergeBankHolidays, LoadSittingDays, GovUkHolidays],
  exports: [CalendarsQueries, MergeBankHolidays, LoadSittingDays, GovUkHolidays],
})
export class CalendarsModule {}
