import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What follows from the facts: status spans, legs, deadlines (all rewritten by one use case whenever a
 * fact of the letter changes) and flags (raised and cleared by the sweep). Spans are half-open.
 */
export class CreateStatusDeadlinesAndFlags1795000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATUS);
    await runner.query(LEGS);
    await runner.query(DEADLINES);
    await runner.query(FLAGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE job_run; DROP TABLE flag; DROP TABLE deadline; DROP TABLE leg;
      DROP TABLE recipient_status; DROP TABLE letter_status;`);
  }
}

const STATUS = `
  CREATE TABLE letter_status (
    letter_id uuid NOT NULL,
    group_id  uuid NOT NULL,
    status    text NOT NULL,
    from_on   date NOT NULL,
    to_on     date,
    PRIMARY KEY (letter_id, from_on) INCLUDE (to_on, status),
    CHECK (from_on < to_on),
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id)
  );
  CREATE INDEX letter_status_group_idx ON letter_status (group_id, status, from_on, to_on);

  CREATE TABLE recipient_status (
    recipient_id uuid NOT NULL,
    letter_id    uuid NOT NULL,
    status       text NOT NULL CHECK (status IN
      ('awaiting', 'acknowledged', 'holding', 'transferred', 'part_replied', 'replied', 'copied')),
    from_on      date NOT NULL,
    to_on        date,
    PRIMARY KEY (recipient_id, from_on) INCLUDE (to_on, status),
    CHECK (from_on < to_on),
    FOREIGN KEY (recipient_id, letter_id) REFERENCES recipient (id, letter_id)
  );
  CREATE INDEX recipient_status_letter_idx ON recipient_status (letter_id);`;

/** One leg: the span for which one body owes the answer. ended_on is the day it stopped owing it. */
const LEGS = `
  CREATE TABLE leg (
    recipient_id     uuid NOT NULL,
    position         int NOT NULL CHECK (position >= 1),
    letter_id        uuid NOT NULL,
    group_id         uuid NOT NULL,
    organisation_id  uuid REFERENCES organisation,
    office_id        uuid REFERENCES office,
    body             text NOT NULL,
    division         text NOT NULL,
    started_on       date NOT NULL,
    received_on      date NOT NULL,
    received_because text NOT NULL CHECK (received_because IN
      ('same_day', 'post', 'corrected', 'transfer', 'transfer_confirmed')),
    ended_on         date,
    ended_because    text CHECK (ended_because IN ('replied', 'settled', 'transferred', 'closed', 'withdrawn')),
    reply_id         uuid,
    transfer_reply_id uuid,
    target_days      int NOT NULL,
    target_id        uuid,
    target_source    text NOT NULL,
    calendar_version text NOT NULL,
    due_on           date NOT NULL,
    twenty_on        date NOT NULL,
    PRIMARY KEY (recipient_id, position),
    CHECK ((ended_on IS NULL) = (ended_because IS NULL)),
    FOREIGN KEY (recipient_id, letter_id) REFERENCES recipient (id, letter_id),
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id)
  );
  CREATE INDEX leg_letter_idx ON leg (letter_id);
  CREATE INDEX leg_organisation_idx ON leg (organisation_id, group_id);
  CREATE INDEX leg_received_idx ON leg (group_id, received_on);
  CREATE INDEX leg_ended_idx ON leg (group_id, ended_on);`;

/** is_effective: of a kind that can be the letter's effective deadline. rule: what explains the date. */
const DEADLINES = `
  CREATE TABLE deadline (
    id           uuid PRIMARY KEY DEFAULT new_id(),
    group_id     uuid NOT NULL,
    letter_id    uuid NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('reply_target', 'twenty_days', 'requested', 'window_opens',
      'window_closes', 'promised', 'chase', 'signatures_close', 'embargo_ends')),
    due_on       date NOT NULL,
    due_at       timestamptz,
    since_on     date NOT NULL,
    settled_on   date,
    is_effective boolean NOT NULL,
    recipient_id uuid,
    leg_position int,
    window_id    uuid,
    reply_id     uuid,
    ask_ids      uuid[] NOT NULL DEFAULT '{}',
    division     text NOT NULL,
    rule         jsonb NOT NULL,
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id),
    FOREIGN KEY (window_id, group_id) REFERENCES event_window (id, group_id)
  );
  CREATE INDEX deadline_letter_idx ON deadline (letter_id);
  CREATE INDEX deadline_open_idx ON deadline (group_id, kind, due_on, letter_id) WHERE settled_on IS NULL;
  CREATE INDEX deadline_effective_idx ON deadline (group_id, due_on, letter_id)
    WHERE is_effective AND settled_on IS NULL;
  CREATE INDEX deadline_settling_idx ON deadline (group_id, settled_on)
    WHERE is_effective AND settled_on IS NOT NULL;
  CREATE INDEX deadline_window_idx ON deadline (window_id) WHERE window_id IS NOT NULL;`;

/** subject_id: the recipient, window, reply, chaser or letter that the flag is about; never null. */
const FLAGS = `
  CREATE TABLE flag (
    id            uuid PRIMARY KEY DEFAULT new_id(),
    group_id      uuid NOT NULL REFERENCES appg,
    letter_id     uuid,
    kind          text NOT NULL,
    subject_id    uuid NOT NULL,
    since_on      date NOT NULL,
    details       jsonb NOT NULL DEFAULT '{}',
    raised_at     timestamptz NOT NULL,
    cleared_on    date,
    cleared_at    timestamptz,
    snoozed_until date,
    snooze_reason text,
    CONSTRAINT flag_once_key UNIQUE NULLS NOT DISTINCT (group_id, letter_id, kind, subject_id, since_on),
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id)
  );
  CREATE INDEX flag_open_idx ON flag (group_id, kind, since_on) WHERE cleared_at IS NULL;

  CREATE TABLE job_run (
    id          uuid PRIMARY KEY DEFAULT new_id(),
    name        text NOT NULL,
    as_of       date NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    result      jsonb,
    error       text
  );
  CREATE INDEX job_run_name_idx ON job_run (name, started_at);`;
