import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';

/** The address of a person's calendar, but for its secret. `madeAt` is RFC 3339. */
export interface OwnFeed {
  readonly madeAt: string;
}

/** Reads whether a person has a calendar. */
@Injectable()
export class OwnFeedQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The one that holds; null when there is none. */
  async of(accountId: string): Promise<OwnFeed | null> {
    const [feed] = await this.db.query<OwnFeed[]>(
      'SELECT rfc3339(created_at) AS "madeAt" FROM calendar_feed WHERE account_id = $1 AND ended_at IS NULL',
      [accountId],
    );
    return feed ?? null;
  }
}
