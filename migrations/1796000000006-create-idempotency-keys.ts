import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The Idempotency-Keys that were used, each with what was done under it and what was answered. A row without an
 * answer: the act is done, its answer was never kept.
 */
export class CreateIdempotencyKeys1796000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        token_id     uuid NOT NULL REFERENCES api_token,
        key          text NOT NULL CHECK (key ~ '^[!-~]{1,200}$'),
        fingerprint  bytea NOT NULL CHECK (length(fingerprint) = 32),
        attempt      uuid NOT NULL,
        claimed_at   timestamptz NOT NULL,
        event        text,
        subject_kind text,
        subject_id   uuid,
        letter_id    uuid,
        status       int CHECK (status BETWEEN 200 AND 299),
        etag         text,
        body         text,
        PRIMARY KEY (token_id, key)
      );
      CREATE INDEX idempotency_key_claimed_idx ON idempotency_key (claimed_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}
