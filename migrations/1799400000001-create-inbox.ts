import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Mail on its way to the letters it answers: kept whole first, read then, and filed by a person. Nothing of it is deleted. */
export class CreateInbox1799400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGES);
    await runner.query(FILINGS);
    await runner.query(MAILBOXES);
    await runner.query(`
      ALTER TABLE appg ADD COLUMN files_mail_by_itself boolean NOT NULL DEFAULT false;
      ALTER TABLE attachment ADD COLUMN mail_message_id text CHECK (length(mail_message_id) BETWEEN 1 AND 998);
      CREATE INDEX attachment_mail_idx ON attachment (group_id, mail_message_id)
        WHERE mail_message_id IS NOT NULL AND removed_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX attachment_mail_idx;
      ALTER TABLE attachment DROP COLUMN mail_message_id;
      ALTER TABLE appg DROP COLUMN files_mail_by_itself;
      DROP TABLE mailbox_left; DROP TABLE mailbox;
      DROP TABLE mail_undelivered; DROP TABLE mail_filing;
      DROP TABLE mail_reading; DROP TABLE mail_chunk; DROP TABLE mail_message;`);
  }
}

/**
 * `identity`: the Message-ID, or a hash of the content of one that has none; once in a group, for ever. What was read of it is null until
 * it was; `attempts` counts how often reading it was begun, so that one that ends the process is not tried for ever.
 */
const MESSAGES = `
  CREATE TABLE mail_message (
    id           uuid PRIMARY KEY DEFAULT new_id(),
    group_id     uuid NOT NULL REFERENCES appg,
    identity     text NOT NULL CHECK (length(identity) BETWEEN 1 AND 998),
    source       text NOT NULL CHECK (source IN ('dropped', 'imap')),
    file_name    text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    size         int NOT NULL CHECK (size > 0),
    sha256       bytea NOT NULL CHECK (length(sha256) = 32),
    received_at  timestamptz,
    kept_at      timestamptz NOT NULL,
    kept_by      text NOT NULL,
    state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'filed', 'aside')),
    decided_at   timestamptz,
    decided_by   text,
    aside_reason text CHECK (length(aside_reason) BETWEEN 1 AND 500),
    attempts     int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    read_at      timestamptz,
    problem      text,
    kind         text CHECK (kind IN ('reply', 'automatic', 'undelivered', 'delivery_notice')),
    class        text,
    from_name    text,
    from_address text,
    subject      text,
    sent_at      timestamptz,
    version      int NOT NULL DEFAULT 1,
    CONSTRAINT mail_message_identity_key UNIQUE (group_id, identity),
    CONSTRAINT mail_message_group_key UNIQUE (id, group_id),
    CHECK ((state = 'aside') = (aside_reason IS NOT NULL)),
    CHECK ((state = 'waiting') <= (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK (problem IS NULL OR read_at IS NOT NULL)
  );
  CREATE INDEX mail_message_state_idx ON mail_message (group_id, state, id DESC);
  CREATE INDEX mail_message_unread_idx ON mail_message (id) WHERE read_at IS NULL;

  CREATE TABLE mail_chunk (
    message_id uuid NOT NULL REFERENCES mail_message DEFERRABLE INITIALLY DEFERRED,
    position   int NOT NULL CHECK (position >= 0),
    bytes      bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (message_id, position)
  );
  ALTER TABLE mail_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

  CREATE TABLE mail_reading (
    message_id uuid PRIMARY KEY REFERENCES mail_message,
    reading    jsonb NOT NULL,
    matches    jsonb NOT NULL
  );`;

/** One message may be filed as replies to several letters. `mail_undelivered`: whom a letter did not reach, as the report of it says. */
const FILINGS = `
  CREATE TABLE mail_filing (
    group_id   uuid NOT NULL,
    message_id uuid NOT NULL,
    letter_id  uuid NOT NULL,
    reply_id   uuid NOT NULL,
    PRIMARY KEY (message_id, reply_id),
    FOREIGN KEY (message_id, group_id) REFERENCES mail_message (id, group_id),
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id),
    FOREIGN KEY (reply_id, letter_id) REFERENCES reply (id, letter_id)
  );
  CREATE INDEX mail_filing_reply_idx ON mail_filing (reply_id);
  CREATE INDEX mail_filing_letter_idx ON mail_filing (letter_id);

  CREATE TABLE mail_undelivered (
    group_id   uuid NOT NULL,
    message_id uuid NOT NULL,
    address    text NOT NULL CHECK (length(address) BETWEEN 1 AND 320),
    status     text,
    diagnostic text,
    PRIMARY KEY (message_id, address),
    FOREIGN KEY (message_id, group_id) REFERENCES mail_message (id, group_id)
  );
  CREATE INDEX mail_undelivered_address_idx ON mail_undelivered (group_id, lower(address));`;

/** How far a mailbox is read, and what of it was left there. `failing_uid`: the message at which reading broke off, and how often. */
const MAILBOXES = `
  CREATE TABLE mailbox (
    group_id     uuid NOT NULL REFERENCES appg,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    uid_validity bigint,
    last_uid     bigint NOT NULL DEFAULT 0 CHECK (last_uid >= 0),
    read_at      timestamptz,
    failures     int NOT NULL DEFAULT 0 CHECK (failures >= 0),
    problem      text,
    try_at       timestamptz,
    failing_uid  bigint,
    failing_times int NOT NULL DEFAULT 0,
    PRIMARY KEY (group_id, name),
    CHECK ((failures > 0) = (problem IS NOT NULL)),
    CHECK ((failures > 0) = (try_at IS NOT NULL))
  );

  CREATE TABLE mailbox_left (
    group_id uuid NOT NULL,
    mailbox  text NOT NULL,
    identity text NOT NULL CHECK (length(identity) BETWEEN 1 AND 998),
    why      text NOT NULL CHECK (why IN ('too-large', 'not-given')),
    size     bigint,
    sender   text,
    subject  text,
    received_at timestamptz,
    left_at  timestamptz NOT NULL,
    PRIMARY KEY (group_id, mailbox, identity),
    FOREIGN KEY (group_id, mailbox) REFERENCES mailbox (group_id, name)
  );`;
