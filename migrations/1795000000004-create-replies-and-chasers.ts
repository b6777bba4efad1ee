import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What came back and what was done to get it. A row logged by mistake is marked removed, never deleted. */
export class CreateRepliesAndChasers1795000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPLIES);
    await runner.query(OUTCOMES);
    await runner.query(CHASERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE chaser; DROP TABLE ask_outcome; DROP TABLE reply_text; DROP TABLE reply;');
  }
}

/** settled_on: the day a person said that a partial reply is all that will come. */
const REPLIES = `
  CREATE TABLE reply (
    id                      uuid PRIMARY KEY DEFAULT new_id(),
    group_id                uuid NOT NULL,
    letter_id               uuid NOT NULL,
    recipient_id            uuid NOT NULL,
    seq                     bigint GENERATED ALWAYS AS IDENTITY,
    class                   text NOT NULL CHECK (class IN ('unclassified', 'automatic', 'acknowledgement',
      'holding', 'transfer', 'non_substantive', 'partial', 'substantive')),
    dated_on                date,
    received_on             date NOT NULL,
    signed_by               text,
    signed_by_role          text,
    signed_level            text CHECK (signed_level IN ('minister', 'official', 'agency_chief_executive')),
    their_reference         text CHECK (length(their_reference) BETWEEN 1 AND 100),
    addressed_to            text,
    promised_by             date,
    transferred_to_organisation_id uuid REFERENCES organisation,
    transferred_to_office_id       uuid REFERENCES office,
    transfer_received_on    date,
    settled_on              date,
    circulated_on           date,
    removed_at              timestamptz,
    removed_reason          text,
    version                 int NOT NULL DEFAULT 1,
    created_at              timestamptz NOT NULL,
    CHECK (dated_on <= received_on),
    CHECK (promised_by IS NULL OR class = 'holding'),
    CHECK ((class = 'transfer') = (transferred_to_organisation_id IS NOT NULL)),
    CHECK (settled_on IS NULL OR (class = 'partial' AND settled_on >= received_on)),
    CONSTRAINT reply_group_key UNIQUE (id, group_id),
    CONSTRAINT reply_letter_key UNIQUE (id, letter_id),
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id),
    FOREIGN KEY (recipient_id, letter_id) REFERENCES recipient (id, letter_id)
  );
  CREATE INDEX reply_letter_idx ON reply (letter_id) WHERE removed_at IS NULL;
  CREATE INDEX reply_received_idx ON reply (group_id, received_on) WHERE removed_at IS NULL;

  CREATE TABLE reply_text (
    reply_id uuid PRIMARY KEY REFERENCES reply,
    body     text NOT NULL
  );`;

/** An ask keeps every judgement made of it; the latest by day, then by order of recording, stands. */
const OUTCOMES = `
  CREATE TABLE ask_outcome (
    id          uuid PRIMARY KEY DEFAULT new_id(),
    group_id    uuid NOT NULL,
    letter_id   uuid NOT NULL,
    ask_id      uuid NOT NULL,
    seq         bigint GENERATED ALWAYS AS IDENTITY,
    outcome     text NOT NULL CHECK (outcome IN ('open', 'met', 'partly_met', 'declined', 'deflected',
      'ignored', 'overtaken_by_events', 'withdrawn')),
    judged_on   date NOT NULL,
    judged_by   text NOT NULL,
    reply_id    uuid,
    quote       text,
    note        text,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (ask_id, letter_id) REFERENCES ask (id, letter_id),
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id),
    FOREIGN KEY (reply_id, letter_id) REFERENCES reply (id, letter_id)
  );
  CREATE INDEX ask_outcome_ask_idx ON ask_outcome (ask_id, judged_on, seq);
  CREATE INDEX ask_outcome_letter_idx ON ask_outcome (letter_id);`;

const CHASERS = `
  CREATE TABLE chaser (
    id                 uuid PRIMARY KEY DEFAULT new_id(),
    group_id           uuid NOT NULL,
    letter_id          uuid NOT NULL,
    recipient_id       uuid NOT NULL,
    seq                bigint GENERATED ALWAYS AS IDENTITY,
    kind               text NOT NULL CHECK (kind IN ('phone', 'email', 'letter', 'written_question',
      'leader_of_the_house', 'business_question', 'point_of_order')),
    made_on            date NOT NULL,
    made_by            text,
    spoke_to           text,
    note               text,
    house              text CHECK (house IN ('commons', 'lords')),
    uin                text CHECK (length(uin) BETWEEN 1 AND 20),
    asked_by           text,
    is_named_day       boolean NOT NULL DEFAULT false,
    answer_due_on      date,
    holding_answer_on  date,
    answered_on        date,
    answer             text,
    removed_at         timestamptz,
    removed_reason     text,
    version            int NOT NULL DEFAULT 1,
    created_at         timestamptz NOT NULL,
    CHECK (kind = 'written_question' OR (uin IS NULL AND answer_due_on IS NULL AND NOT is_named_day
           AND holding_answer_on IS NULL AND answered_on IS NULL)),
    CHECK (kind <> 'written_question' OR (house IS NOT NULL AND asked_by IS NOT NULL)),
    CHECK (NOT is_named_day OR (house = 'commons' AND answer_due_on IS NOT NULL)),
    CHECK (made_on <= answer_due_on), CHECK (made_on <= answered_on), CHECK (made_on <= holding_answer_on),
    CONSTRAINT chaser_group_key UNIQUE (id, group_id),
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id),
    FOREIGN KEY (recipient_id, letter_id) REFERENCES recipient (id, letter_id)
  );
  CREATE INDEX chaser_letter_idx ON chaser (letter_id) WHERE removed_at IS NULL;
  CREATE INDEX chaser_made_idx ON chaser (group_id, made_on) WHERE removed_at IS NULL;`;
