import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Temporal } from 'temporal-polyfill';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamed } from '../database/named-query.js';
import { type RetryKey } from './retry-key.js';

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: string;
}

/** What was done under a key. `answer` is null until it is kept, and for ever when the process ended before. */
export interface Retried {
  readonly fingerprint: Buffer;
  readonly event: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly letterId: string | null;
  readonly answer: KeptAnswer | null;
}

/** How long a key is known. A retry that comes later is a new request. */
export const KEPT_HOURS = 72;

const FIND = {
  name: 'retried_request',
  text: `SELECT fingerprint, event, subject_kind AS "subjectKind", subject_id AS "subjectId",
           letter_id AS "letterId",
           CASE WHEN status IS NOT NULL THEN json_build_object('status', status, 'etag', etag, 'body', body) END
             AS answer
         FROM idempotency_key WHERE actor_id = $1 AND key = $2`,
};

const KEEP = `
  INSERT INTO idempotency_key AS own (actor_id, key, fingerprint, attempt, claimed_at, status, etag, body)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (actor_id, key) DO UPDATE SET status = excluded.status, etag = excluded.etag, body = excluded.body
  WHERE own.attempt = excluded.attempt`;

/** The keys of requests that may be sent again, with their answers. Acts claim theirs in `Timeline.append`. */
@Injectable()
export class Retries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What was done under this key of an actor; null when nothing was, or while it is not done yet. */
  async find(actorId: string, key: string): Promise<Retried | null> {
    const rows = await runNamed<Retried>(this.db, FIND, [actorId, key]);
    return rows[0] ?? null;
  }

  /** Keeps the answer of an attempt beside its key; also of one that found nothing to change and claimed nothing. */
  async keep(actorId: string, retryKey: RetryKey, { status, etag, body }: KeptAnswer): Promise<void> {
    const { key, fingerprint, attempt } = retryKey;
    const now = this.clock.timestamp();
    await this.db.query(KEEP, [actorId, key, fingerprint, attempt, now, status, etag, body]);
  }

  /** Forgets the keys that are older than 72 hours; gives how many. */
  async forgetOld(): Promise<number> {
    const before = Temporal.Instant.from(this.clock.timestamp()).subtract({ hours: KEPT_HOURS });
    const [, count] = await this.db.query<[unknown[], number]>(
      'DELETE FROM idempotency_key WHERE claimed_at < $1',
      [before.toString()],
    );
    return count;
  }
}
