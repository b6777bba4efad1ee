import { Module } from '@nestjs/common';
import { CalendarsQueries } from './calendars.queries.js';
import { MergeBankHolidays } from './merge-bank-holidays.use-case.js';

/** Bank holidays of each division, sitting days of each House. */
@Module({
  providers: [CalendarsQueries, MergeBankHolidays],
  exports: [CalendarsQueries, MergeBankHolidays],
})
export class CalendarsModule {}
