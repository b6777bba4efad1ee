import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { JOB_NAMES } from '../job-runs/run-job.use-case.js';

/** The last run of a job that has ended. Instants in seconds since 1970. */
export interface LastRun {
  readonly name: string;
  readonly finished: number;
  readonly seconds: number;
  readonly isGood: boolean;
  readonly lastGood: number | null;
}

/** What is to be sent: how many wait, since how many seconds the oldest of them, and how many were given up. */
export interface Waiting {
  readonly waiting: number;
  readonly oldest: number;
  readonly dead: number;
}

/** What there is in the database, of all groups together: numbers only. */
export interface Counts {
  readonly jobs: readonly LastRun[];
  readonly flags: Readonly<Record<string, number>>;
  readonly letters: Readonly<Record<string, number>>;
  readonly attachments: { readonly files: number; readonly bytes: number };
  /** Mails to members: how many wait, since how many seconds the oldest of them, and how many could not be delivered. */
  readonly outbox: Waiting;
  /** The same of what webhooks are told; and how many Postbag has switched off. */
  readonly webhooks: Waiting & { readonly stopped: number };
}

const COUNTS = {
  name: 'counts_for_metrics',
  text: `
    SELECT
      (SELECT coalesce(json_agg(json_build_object('name', name, 'finished', extract(epoch FROM r.finished_at),
          'seconds', extract(epoch FROM r.finished_at - r.started_at), 'isGood', r.error IS NULL,
          'lastGood', (SELECT extract(epoch FROM g.finished_at) FROM job_run g
            WHERE g.name = n.name AND g.finished_at IS NOT NULL AND g.error IS NULL
            ORDER BY g.started_at DESC LIMIT 1))), '[]')
        FROM unnest($1::text[]) AS n (name)
        CROSS JOIN LATERAL (SELECT started_at, finished_at, error FROM job_run j
          WHERE j.name = n.name AND finished_at IS NOT NULL ORDER BY started_at DESC LIMIT 1) r) AS jobs,
      (SELECT coalesce(json_object_agg(kind, count), '{}')
        FROM (SELECT kind, count(*) FROM flag WHERE cleared_at IS NULL GROUP BY kind) f) AS flags,
      (SELECT coalesce(json_object_agg(status, count), '{}')
        FROM (SELECT status, count(*) FROM letter_status
          WHERE from_on <= $2 AND (to_on IS NULL OR to_on > $2) GROUP BY status) s) AS letters,
      (SELECT json_build_object('files', count(*), 'bytes', coalesce(sum(size), 0))
        FROM attachment WHERE removed_at IS NULL) AS attachments,
      (SELECT json_build_object('waiting', count(*),
          'oldest', coalesce(extract(epoch FROM $3::timestamptz - min(created_at)), 0),
          'dead', (SELECT count(*) FROM outbox_mail WHERE dead_on IS NOT NULL AND state = 'dead'))
        FROM outbox_mail WHERE state IN ('waiting', 'sending')) AS outbox,
      (SELECT json_build_object('waiting', count(d.id),
          'oldest', coalesce(extract(epoch FROM $3::timestamptz - min(d.created_at)), 0),
          'dead', (SELECT count(*) FROM webhook_delivery WHERE state = 'dead'),
          'stopped', (SELECT count(*) FROM webhook WHERE stopped_at IS NOT NULL))
        FROM webhook w JOIN webhook_delivery d ON d.webhook_id = w.id AND d.state IN ('waiting', 'sending')
        WHERE w.is_on) AS webhooks`,
};

/** Reads what the metrics tell of the database, in one statement. */
@Injectable()
export class CountsQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async counts(): Promise<Counts> {
    const today: IsoDate = this.clock.today();
    const [row] = await runNamed<Counts>(this.db, COUNTS, [JOB_NAMES, today, this.clock.timestamp()]);
    return row;
  }
}
