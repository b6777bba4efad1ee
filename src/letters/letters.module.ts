import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { WindowsModule } from '../windows/windows.module.js';
import { Ask } from './ask.entity.js';
import { ChangeReplyTarget } from './change-reply-target.use-case.js';
import { DeadlinesQueries } from './deadlines.queries.js';
import { Letter } from './letter.entity.js';
import { LETTER_PROVIDERS } from './letters.providers.js';
import { LogLetter } from './log-letter.use-case.js';
import { MergeHolidays } from './merge-holidays.use-case.js';
import { MoveDueDays } from './move-due-days.use-case.js';
import { MoveWindow } from './move-window.use-case.js';
import { NewWindows } from './new-windows.js';
import { PreviewLetter } from './preview-letter.use-case.js';
import { PreviewSending } from './preview-sending.use-case.js';
import { Recipient } from './recipient.entity.js';
import { ReplayLetter } from './replay-letter.use-case.js';
import { ReplayMany } from './replay-many.js';
import { SendLetter } from './send-letter.use-case.js';
import { SetReplyTarget } from './set-reply-target.use-case.js';
import { Signatory } from './signatory.entity.js';
import { TargetMoves } from './target-moves.js';

const PROVIDERS = [
  LogLetter,
  SendLetter,
  PreviewLetter,
  PreviewSending,
  NewWindows,
  ReplayLetter,
  ReplayMany,
  MoveWindow,
  MoveDueDays,
  MergeHolidays,
  TargetMoves,
  SetReplyTarget,
  ChangeReplyTarget,
  DeadlinesQueries,
  ...LETTER_PROVIDERS,
];

/** Letters with their recipients, legs, signatories and asks: one aggregate. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Letter, Recipient, Signatory, Ask]),
    CalendarsModule,
    DirectoryModule,
    WindowsModule,
  ],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class LettersModule {}
