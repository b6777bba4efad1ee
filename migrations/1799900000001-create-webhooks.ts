import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Addresses of other programs that are told what happens in a group, and what each was told. Lines of history about flags get
 * an index by the transaction that wrote them, as the others have: what a webhook has not seen is found by it.
 */
export class CreateWebhooks1799900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WEBHOOKS);
    await runner.query(DELIVERIES);
    await runner.query(
      `CREATE INDEX timeline_entry_flag_written_idx ON timeline_entry (written_in) WHERE subject_kind = 'flag'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX timeline_entry_flag_written_idx; DROP TABLE webhook_delivery; DROP TABLE webhook`);
  }
}

/**
 * `seen`: the snapshot up to which history was looked at; `seen_seq`: the last place in it then; `after_seq`: what stands at or
 * before this place is never told. `failing_since`: since when nothing was taken. `stopped_at`: when Postbag switched it off.
 */
const WEBHOOKS = `
  CREATE TABLE webhook (
    id               uuid PRIMARY KEY DEFAULT new_id(),
    group_id         uuid NOT NULL REFERENCES appg,
    name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    url              text NOT NULL CHECK (length(url) BETWEEN 1 AND 500),
    events           text[] NOT NULL CHECK (cardinality(events) BETWEEN 1 AND 100),
    is_on            boolean NOT NULL DEFAULT true,
    secret           bytea NOT NULL CHECK (length(secret) = 32),
    old_secret       bytea CHECK (length(old_secret) = 32),
    old_secret_until timestamptz,
    failing_since    timestamptz,
    stopped_at       timestamptz,
    stop_reason      text CHECK (length(stop_reason) BETWEEN 1 AND 500),
    seen             pg_snapshot NOT NULL DEFAULT pg_current_snapshot(),
    seen_seq         bigint NOT NULL,
    after_seq        bigint NOT NULL,
    created_at       timestamptz NOT NULL,
    version          int NOT NULL DEFAULT 1,
    CONSTRAINT webhook_group_key UNIQUE (id, group_id),
    CONSTRAINT webhook_renewal_check CHECK ((old_secret IS NULL) = (old_secret_until IS NULL)),
    CONSTRAINT webhook_stopped_check CHECK ((stopped_at IS NULL) = (stop_reason IS NULL) AND NOT (is_on AND stopped_at IS NOT NULL))
  );
  CREATE INDEX webhook_of_group_idx ON webhook (group_id, id);`;

/**
 * One line of history that one webhook is told, once. Without an entry it is a test. `attempts`: how often it was not taken;
 * `unsure`: how often it was on its way when a copy of Postbag died. `lease` and `lease_until`: who is sending it, and until when
 * that is believed.
 */
const DELIVERIES = `
  CREATE TABLE webhook_delivery (
    id          uuid PRIMARY KEY DEFAULT new_id(),
    webhook_id  uuid NOT NULL,
    group_id    uuid NOT NULL,
    entry_id    uuid REFERENCES timeline_entry,
    event       text NOT NULL,
    state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'delivered', 'dead')),
    attempts    int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    unsure      int NOT NULL DEFAULT 0 CHECK (unsure >= 0),
    try_at      timestamptz NOT NULL,
    tried_at    timestamptz,
    lease       uuid,
    lease_until timestamptz,
    status      int CHECK (status BETWEEN 100 AND 999),
    answer      text CHECK (length(answer) <= 1000),
    problem     text CHECK (length(problem) BETWEEN 1 AND 500),
    created_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    CONSTRAINT webhook_delivery_webhook_fkey FOREIGN KEY (webhook_id, group_id)
      REFERENCES webhook (id, group_id) ON DELETE CASCADE,
    CONSTRAINT webhook_delivery_once_key UNIQUE (webhook_id, entry_id),
    CONSTRAINT webhook_delivery_lease_check
      CHECK ((state = 'sending') = (lease IS NOT NULL) AND (lease IS NULL) = (lease_until IS NULL)),
    CONSTRAINT webhook_delivery_end_check CHECK ((ended_at IS NULL) = (state IN ('waiting', 'sending')))
  );
  CREATE INDEX webhook_delivery_due_idx ON webhook_delivery (webhook_id, try_at, id) WHERE state IN ('waiting', 'sending');
  CREATE INDEX webhook_delivery_log_idx ON webhook_delivery (webhook_id, id DESC);
  CREATE INDEX webhook_delivery_dead_idx ON webhook_delivery (webhook_id) WHERE state = 'dead';
  CREATE INDEX webhook_delivery_ended_idx ON webhook_delivery (ended_at) WHERE ended_at IS NOT NULL;`;
