import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { WindowsModule } from '../windows/windows.module.js';
import { Ask } from './ask.entity.js';
import { DeadlinesQueries } from './deadlines.queries.js';
import { Letter } from './letter.entity.js';
import { LETTER_PROVIDERS } from './letters.providers.js';
import { LogLetter } from './log-letter.use-case.js';
import { MergeHolidays } from './merge-holidays.use-case.js';
import { MoveDueDays } from './move-due-days.use-case.js';
import { MoveWindow } from './move-window.use-case.js';
import { Recipient } from './recipient.entity.js';
import { ReplayLetter } from './replay-letter.use-case.js';
import { SendLetter } from './send-letter.use-case.js';
import { Signatory } from './signatory.entity.js';

const PROVIDERS = [
  LogLetter,
  SendLetter,
  ReplayLetter,
  MoveWindow,
  MoveDueDays,
  MergeHolidays,
  DeadlinesQueries,
  ...LETTER_PROVIDERS,
];

/** Letters with their recipients, legs, signatories and asks: one aggregate. */
@Module({
  imports: [TypeOrmModule.forFeature([Letter, Recipient, Signatory, Ask]), CalendarsModule, WindowsModule],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class LettersModule {}
