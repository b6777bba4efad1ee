import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LettersModule } from '../letters/letters.module.js';
import { AsksQueries } from './asks.queries.js';
import { ChangeReply } from './change-reply.use-case.js';
import { CirculateReply } from './circulate-reply.use-case.js';
import { LogReply } from './log-reply.use-case.js';
import { MoveReply } from './move-reply.use-case.js';
import { RecordOutcome } from './record-outcome.use-case.js';
import { RecordOutcomes } from './record-outcomes.use-case.js';
import { RemoveReply } from './remove-reply.use-case.js';
import { RepliesQueries } from './replies.queries.js';
import { Reply } from './reply.entity.js';
import { SettleReply } from './settle-reply.use-case.js';

const PROVIDERS = [
  LogReply,
  ChangeReply,
  SettleReply,
  CirculateReply,
  RemoveReply,
  MoveReply,
  RecordOutcome,
  RecordOutcomes,
  RepliesQueries,
  AsksQueries,
];

/** Replies, and what became of each ask. */
@Module({
  imports: [TypeOrmModule.forFeature([Reply]), LettersModule],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class RepliesModule {}
