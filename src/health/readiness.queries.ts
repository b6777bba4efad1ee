import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { TWENTY_DAY_CEILING } from '../deadlines/targets.js';

/** What readiness asks of the database. */
export interface ReadinessFacts {
  readonly migrations: readonly string[];
  readonly longestTarget: number;
  readonly lettersBeyond: number;
  /** RFC 3339. */
  readonly lastGoodSweepAt: string | null;
  /** When the job last began, RFC 3339. */
  readonly lastMailAt: string | null;
  readonly lastNotifyAt: string | null;
  readonly lastWebhooksAt: string | null;
}

/** Days that follow from a rule: a day that a person asked for may be as late as they like. */
const FACTS = {
  name: 'readiness_facts',
  text: `
    SELECT
      (SELECT json_agg(name ORDER BY timestamp) FROM schema_migration) AS migrations,
      (SELECT greatest($2::int, max(days)) FROM reply_target WHERE to_on IS NULL OR to_on > $1::date) AS "longestTarget",
      (SELECT count(DISTINCT d.letter_id)::int FROM calendar_coverage c CROSS JOIN appg g
        JOIN deadline d ON d.group_id = g.id AND d.settled_on IS NULL AND d.due_on > c.until_on
          AND d.division = c.division AND d.kind IN ('reply_target', 'twenty_days', 'chase')) AS "lettersBeyond",
      (SELECT rfc3339(finished_at) FROM job_run
        WHERE name = 'sweep' AND finished_at IS NOT NULL AND error IS NULL
        ORDER BY started_at DESC LIMIT 1) AS "lastGoodSweepAt",
      (SELECT rfc3339(max(started_at)) FROM job_run WHERE name = 'mail') AS "lastMailAt",
      (SELECT rfc3339(max(started_at)) FROM job_run WHERE name = 'notify') AS "lastNotifyAt",
      (SELECT rfc3339(max(started_at)) FROM job_run WHERE name = 'webhooks') AS "lastWebhooksAt"`,
};

/** Reads the facts of readiness in one statement. */
@Injectable()
export class ReadinessQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async facts(today: IsoDate): Promise<ReadinessFacts> {
    const [row] = await runNamed<ReadinessFacts>(this.db, FACTS, [today, TWENTY_DAY_CEILING.days]);
    return row;
  }
}
