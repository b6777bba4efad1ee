import { Module } from '@nestjs/common';
import { SearchQueries } from './search.queries.js';

/** Search over letters, replies, people and references: read-only, and its SQL may join any table. */
@Module({ providers: [SearchQueries], exports: [SearchQueries] })
export class SearchModule {}
