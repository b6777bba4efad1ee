import { Module } from '@nestjs/common';
import { MakeFeed } from './make-feed.use-case.js';
import { OwnFeedQueries } from './own-feed.queries.js';
import { ReadFeed } from './read-feed.use-case.js';
import { RevokeFeed } from './revoke-feed.use-case.js';

/** People's calendars: what their groups wait for, for the calendar programs they use anyway. */
@Module({
  providers: [MakeFeed, RevokeFeed, OwnFeedQueries, ReadFeed],
  exports: [MakeFeed, RevokeFeed, OwnFeedQueries, ReadFeed],
})
export class FeedsModule {}
