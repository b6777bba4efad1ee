import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What people are to be told, and the mails that tell it. A flag counts how often it was raised, so that each time is told
 * once.
 */
export class CreateOutbox1799600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE flag ADD COLUMN raisings int NOT NULL DEFAULT 1 CONSTRAINT flag_raisings_check CHECK (raisings >= 1)',
    );
    await runner.query(CHOICES);
    await runner.query(MAILS);
    await runner.query(NOTIFICATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notification; DROP TABLE outbox_mail; DROP TABLE notification_choice;
      ALTER TABLE flag DROP COLUMN raisings`);
  }
}

/** What a member wants to be told and when; without a row, what the role has. It goes with the membership. */
const CHOICES = `
  CREATE TABLE notification_choice (
    account_id uuid NOT NULL,
    group_id   uuid NOT NULL,
    at_once    boolean NOT NULL,
    digest     boolean NOT NULL,
    hour       int NOT NULL CHECK (hour BETWEEN 0 AND 23),
    weekly     boolean NOT NULL,
    version    int NOT NULL DEFAULT 1,
    PRIMARY KEY (account_id, group_id),
    CONSTRAINT notification_choice_member_fkey FOREIGN KEY (account_id, group_id)
      REFERENCES membership (account_id, group_id) ON DELETE CASCADE
  );`;

/**
 * One mail to one person. `for_on`: the day of a digest, or the Monday of a week. `attempts`: how often the server took it up and
 * did not take it; `unsure`: how often it was handed over and nobody knows what became of it. `lease` and `lease_until`: who is
 * handing it over now, and until when that is believed.
 */
const MAILS = `
  CREATE TABLE outbox_mail (
    id          uuid PRIMARY KEY DEFAULT new_id(),
    group_id    uuid NOT NULL REFERENCES appg,
    account_id  uuid NOT NULL REFERENCES account,
    kind        text NOT NULL CHECK (kind IN ('at_once', 'digest', 'weekly')),
    for_on      date,
    message_id  text NOT NULL GENERATED ALWAYS AS ('<' || id::text || '@mail.postbag>') STORED,
    state       text NOT NULL DEFAULT 'waiting'
                CHECK (state IN ('waiting', 'sending', 'sent', 'dropped', 'dead', 'aside')),
    try_at      timestamptz NOT NULL,
    attempts    int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    unsure      int NOT NULL DEFAULT 0 CHECK (unsure >= 0),
    lease       uuid,
    lease_until timestamptz,
    problem     text CHECK (length(problem) BETWEEN 1 AND 500),
    dead_on     date,
    settled_on  date,
    created_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    version     int NOT NULL DEFAULT 1,
    CONSTRAINT outbox_mail_day_check CHECK ((kind = 'at_once') = (for_on IS NULL)),
    CONSTRAINT outbox_mail_once_key UNIQUE (account_id, group_id, kind, for_on),
    CONSTRAINT outbox_mail_person_key UNIQUE (id, account_id, group_id),
    CONSTRAINT outbox_mail_lease_check
      CHECK ((state = 'sending') = (lease IS NOT NULL) AND (lease IS NULL) = (lease_until IS NULL)),
    CONSTRAINT outbox_mail_end_check CHECK ((ended_at IS NULL) = (state IN ('waiting', 'sending'))),
    CONSTRAINT outbox_mail_dead_check CHECK (state <> 'dead' OR (dead_on IS NOT NULL AND settled_on IS NULL)),
    CHECK (settled_on IS NULL OR dead_on <= settled_on)
  );
  CREATE INDEX outbox_mail_due_idx ON outbox_mail (try_at) WHERE state IN ('waiting', 'sending');
  CREATE INDEX outbox_mail_dead_idx ON outbox_mail (group_id, dead_on) WHERE dead_on IS NOT NULL;`;

/** One thing that one person is told once. `mail_id` is null while it waits for the next digest. */
const NOTIFICATIONS = `
  CREATE TABLE notification (
    account_id   uuid NOT NULL REFERENCES account,
    group_id     uuid NOT NULL REFERENCES appg,
    subject_kind text NOT NULL CHECK (subject_kind IN ('flag', 'reply')),
    subject_id   uuid NOT NULL,
    raising      int NOT NULL CHECK (raising >= 1),
    mail_id      uuid,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (account_id, subject_kind, subject_id, raising),
    CONSTRAINT notification_mail_fkey FOREIGN KEY (mail_id, account_id, group_id)
      REFERENCES outbox_mail (id, account_id, group_id)
  );
  CREATE INDEX notification_mail_idx ON notification (mail_id) WHERE mail_id IS NOT NULL;
  CREATE INDEX notification_waiting_idx ON notification (account_id, group_id) WHERE mail_id IS NULL;`;
