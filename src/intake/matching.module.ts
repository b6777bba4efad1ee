import { Module } from '@nestjs/common';
import { MatchProposal } from './match-proposal.use-case.js';

/** What a reading of a letter may mean in the directory and among the letters of a group. */
@Module({ providers: [MatchProposal], exports: [MatchProposal] })
export class MatchingModule {}
