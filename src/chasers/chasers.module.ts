import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { ChaseTogether } from './chase-together.use-case.js';
import { ChangeChaser } from './change-chaser.use-case.js';
import { Chaser } from './chaser.entity.js';
import { ChasersQueries } from './chasers.queries.js';
import { ReadCombinedDraft } from './drafts/read-combined-draft.js';
import { ReadChaserDraft } from './drafts/read-chaser-draft.js';
import { LogChaser } from './log-chaser.use-case.js';
import { OwedAnswersQueries } from './owed-answers.queries.js';
import { ReadLateAnswers } from './read-late-answers.js';
import { ReadNextChasers } from './read-next-chasers.js';
import { RecitalQueries } from './recital.queries.js';
import { RemoveChaser } from './remove-chaser.use-case.js';

const PROVIDERS = [
  LogChaser,
  ChangeChaser,
  RemoveChaser,
  ChasersQueries,
  RecitalQueries,
  OwedAnswersQueries,
  ReadNextChasers,
  ReadChaserDraft,
  ReadLateAnswers,
  ReadCombinedDraft,
  ChaseTogether,
];

/** The ladder of chasers, written questions among them. */
@Module({
  imports: [TypeOrmModule.forFeature([Chaser]), LettersModule, CalendarsModule],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class ChasersModule {}
