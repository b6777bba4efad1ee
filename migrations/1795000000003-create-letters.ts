import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Letters and their parts. Keys that cross tables carry group_id, so the database refuses a link from
 * one group to another. The letter row stays narrow: text and search vector live beside it.
 */
export class CreateLetters1795000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WINDOWS);
    await runner.query(LETTERS);
    await runner.query(RECIPIENTS);
    await runner.query(SIGNATORIES_AND_ASKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE timeline_entry DROP CONSTRAINT timeline_entry_letter_fkey;
      DROP TABLE ask; DROP TABLE signatory; DROP TABLE recipient;
      DROP TABLE letter_act; DROP TABLE letter_source; DROP TABLE letter_text; DROP TABLE letter;
      DROP TABLE reference_counter; DROP TABLE event_window;`);
  }
}

/** opens_/closes_/needed_by_ columns follow from the days and the zone; the writer computes them. */
const WINDOWS = `
  CREATE TABLE event_window (
    id           uuid PRIMARY KEY DEFAULT new_id(),
    group_id     uuid NOT NULL REFERENCES appg,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    first_on     date NOT NULL,
    last_on      date NOT NULL,
    time_zone    text NOT NULL,
    place        text,
    decisive_at  timestamptz,
    source       text,
    opens_at     timestamptz NOT NULL,
    closes_at    timestamptz NOT NULL,
    needed_by_at timestamptz NOT NULL,
    opens_on     date NOT NULL,
    closes_on    date NOT NULL,
    needed_by_on date NOT NULL,
    version      int NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    CHECK (first_on <= last_on),
    CHECK (opens_at < closes_at),
    CONSTRAINT event_window_group_key UNIQUE (id, group_id)
  );
  CREATE INDEX event_window_group_idx ON event_window (group_id, closes_on);`;

const LETTERS = `
  CREATE TABLE reference_counter (
    group_id uuid NOT NULL REFERENCES appg,
    year     int NOT NULL,
    last     int NOT NULL,
    PRIMARY KEY (group_id, year)
  );

  CREATE TABLE letter (
    id                  uuid PRIMARY KEY DEFAULT new_id(),
    group_id            uuid NOT NULL REFERENCES appg,
    reference           text NOT NULL CHECK (length(reference) BETWEEN 1 AND 40),
    subject             text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    drafted_on          date NOT NULL,
    dated_on            date,
    sent_on             date,
    channel             text NOT NULL DEFAULT 'email' CHECK (channel IN ('email', 'post', 'hand', 'online_form')),
    publicity           text NOT NULL DEFAULT 'private' CHECK (publicity IN ('private', 'embargoed', 'open')),
    embargo_until       timestamptz,
    topics              text[] NOT NULL DEFAULT '{}',
    owner               text,
    signatures_close_on date,
    reply_requested_on  date,
    follows_letter_id   uuid,
    status              text NOT NULL DEFAULT 'draft' CHECK (status IN
      ('draft', 'collecting_signatures', 'awaiting_reply', 'part_replied', 'replied', 'closed', 'withdrawn')),
    version             int NOT NULL DEFAULT 1,
    created_at          timestamptz NOT NULL,
    CHECK (drafted_on <= sent_on),
    CHECK ((publicity = 'embargoed') = (embargo_until IS NOT NULL)),
    CONSTRAINT letter_group_key UNIQUE (id, group_id),
    CONSTRAINT letter_reference_key UNIQUE (group_id, reference),
    CONSTRAINT letter_follows_fkey FOREIGN KEY (follows_letter_id, group_id) REFERENCES letter (id, group_id)
  );
  CREATE INDEX letter_status_idx ON letter (group_id, status, sent_on);
  CREATE INDEX letter_sent_idx ON letter (group_id, sent_on, id);
  ALTER TABLE timeline_entry ADD CONSTRAINT timeline_entry_letter_fkey
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id);

  CREATE TABLE letter_text (
    letter_id uuid PRIMARY KEY REFERENCES letter,
    body      text NOT NULL,
    search    tsvector NOT NULL
  );
  CREATE INDEX letter_text_search_idx ON letter_text USING gin (search);

  CREATE TABLE letter_source (
    letter_id uuid NOT NULL REFERENCES letter,
    position  int NOT NULL CHECK (position >= 1),
    label     text NOT NULL,
    url       text,
    PRIMARY KEY (letter_id, position)
  );

  CREATE TABLE letter_act (
    id          uuid PRIMARY KEY DEFAULT new_id(),
    group_id    uuid NOT NULL,
    letter_id   uuid NOT NULL,
    seq         bigint GENERATED ALWAYS AS IDENTITY,
    act         text NOT NULL CHECK (act IN ('closed', 'reopened', 'withdrawn', 'reinstated')),
    acted_on    date NOT NULL,
    reason      text,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id)
  );
  CREATE INDEX letter_act_letter_idx ON letter_act (letter_id);`;

const RECIPIENTS = `
  CREATE TABLE recipient (
    id              uuid PRIMARY KEY DEFAULT new_id(),
    group_id        uuid NOT NULL,
    letter_id       uuid NOT NULL,
    position        int NOT NULL CHECK (position >= 1),
    role            text NOT NULL CHECK (role IN ('to', 'cc')),
    printed         text NOT NULL,
    office_id       uuid REFERENCES office,
    person_id       uuid REFERENCES person,
    organisation_id uuid REFERENCES organisation,
    address         text,
    email           text,
    received_on     date,
    CONSTRAINT recipient_group_key UNIQUE (id, group_id),
    CONSTRAINT recipient_letter_key UNIQUE (id, letter_id),
    CONSTRAINT recipient_position_key UNIQUE (letter_id, position) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id)
  );
  CREATE INDEX recipient_organisation_idx ON recipient (organisation_id, letter_id);
  CREATE INDEX recipient_office_idx ON recipient (office_id, letter_id);`;

const SIGNATORIES_AND_ASKS = `
  CREATE TABLE signatory (
    id           uuid PRIMARY KEY DEFAULT new_id(),
    group_id     uuid NOT NULL,
    letter_id    uuid NOT NULL,
    position     int NOT NULL CHECK (position >= 1),
    signed_as    text NOT NULL CHECK (length(signed_as) BETWEEN 1 AND 300),
    person_id    uuid REFERENCES person,
    capacity     text,
    house        text CHECK (house IN ('commons', 'lords')),
    party        text,
    is_lead      boolean NOT NULL DEFAULT false,
    invited_on   date,
    agreed_on    date,
    declined_on  date,
    withdrawn_on date,
    CHECK (invited_on IS NOT NULL OR agreed_on IS NOT NULL),
    CONSTRAINT signatory_position_key UNIQUE (letter_id, position) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id)
  );
  CREATE INDEX signatory_person_idx ON signatory (person_id);

  CREATE TABLE ask (
    id        uuid PRIMARY KEY DEFAULT new_id(),
    group_id  uuid NOT NULL,
    letter_id uuid NOT NULL,
    position  int NOT NULL CHECK (position >= 1),
    text      text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    horizon   text NOT NULL CHECK (horizon IN ('before_event', 'standard', 'longer_term')),
    window_id uuid,
    CONSTRAINT ask_letter_key UNIQUE (id, letter_id),
    CONSTRAINT ask_group_key UNIQUE (id, group_id),
    CONSTRAINT ask_window_check CHECK ((horizon = 'before_event') = (window_id IS NOT NULL)),
    CONSTRAINT ask_position_key UNIQUE (letter_id, position) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id),
    FOREIGN KEY (window_id, group_id) REFERENCES event_window (id, group_id)
  );
  CREATE INDEX ask_window_idx ON ask (window_id);`;
