import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Bank holidays, sitting days and the directory: organisations, targets, offices, people, tenures. */
export class CreateCalendarsAndDirectory1795000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALENDARS);
    await runner.query(DIRECTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tenure; DROP TABLE person; DROP TABLE office; DROP TABLE reply_target; DROP TABLE organisation;
      DROP TABLE recess; DROP TABLE sitting_day; DROP TABLE sitting_coverage;
      DROP TABLE calendar_day; DROP TABLE bank_holiday; DROP TABLE calendar_coverage;`);
  }
}

/**
 * `calendar_day.number` counts the working days of the division from the first covered day up to and
 * including the day, so that SQL counts working days by subtraction. It is rebuilt at each merge.
 */
const CALENDARS = `
  CREATE TABLE calendar_coverage (
    division  text PRIMARY KEY CHECK (division IN ('england-and-wales', 'scotland', 'northern-ireland')),
    from_on   date NOT NULL,
    until_on  date NOT NULL,
    version   text NOT NULL,
    merged_at timestamptz NOT NULL,
    CHECK (from_on <= until_on)
  );
  CREATE TABLE bank_holiday (
    division text NOT NULL REFERENCES calendar_coverage,
    on_day   date NOT NULL,
    title    text NOT NULL,
    notes    text NOT NULL DEFAULT '',
    source   text NOT NULL,
    PRIMARY KEY (division, on_day)
  );
  CREATE TABLE calendar_day (
    division   text NOT NULL REFERENCES calendar_coverage,
    day        date NOT NULL,
    number     int NOT NULL,
    is_working boolean NOT NULL,
    PRIMARY KEY (division, day) INCLUDE (number, is_working)
  );
  CREATE INDEX calendar_day_number_idx ON calendar_day (division, number) INCLUDE (day) WHERE is_working;

  CREATE TABLE sitting_coverage (
    house    text PRIMARY KEY CHECK (house IN ('commons', 'lords')),
    from_on  date NOT NULL,
    until_on date NOT NULL
  );
  CREATE TABLE sitting_day (
    house  text NOT NULL REFERENCES sitting_coverage,
    on_day date NOT NULL,
    PRIMARY KEY (house, on_day)
  );
  CREATE TABLE recess (
    house    text NOT NULL REFERENCES sitting_coverage,
    first_on date NOT NULL,
    last_on  date NOT NULL CHECK (last_on >= first_on),
    name     text NOT NULL,
    PRIMARY KEY (house, first_on)
  );`;

/** The directory is shared by all groups of an install; it holds public facts only. */
const DIRECTORY = `
  CREATE TABLE organisation (
    id         uuid PRIMARY KEY DEFAULT new_id(),
    slug       text NOT NULL CONSTRAINT organisation_slug_key UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,79}$'),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind       text NOT NULL CHECK (kind IN ('department', 'agency', 'devolved_government', 'other')),
    division   text NOT NULL DEFAULT 'england-and-wales'
               CHECK (division IN ('england-and-wales', 'scotland', 'northern-ireland')),
    version    int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
  );

  CREATE TABLE reply_target (
    id              uuid PRIMARY KEY DEFAULT new_id(),
    organisation_id uuid NOT NULL REFERENCES organisation,
    days            int NOT NULL CHECK (days BETWEEN 1 AND 60),
    from_on         date,
    to_on           date,
    source          text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
    created_at      timestamptz NOT NULL,
    CHECK (from_on < to_on),
    CONSTRAINT reply_target_no_overlap EXCLUDE USING gist
      (organisation_id WITH =, daterange(from_on, to_on, '[)') WITH &&)
  );

  CREATE TABLE office (
    id              uuid PRIMARY KEY DEFAULT new_id(),
    organisation_id uuid NOT NULL REFERENCES organisation,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    salutation      text,
    address         text,
    email           text,
    version         int NOT NULL DEFAULT 1,
    created_at      timestamptz NOT NULL,
    CONSTRAINT office_name_key UNIQUE (organisation_id, name)
  );

  CREATE TABLE person (
    id               uuid PRIMARY KEY DEFAULT new_id(),
    name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    honorific_prefix text,
    honorific_suffix text,
    house            text CHECK (house IN ('commons', 'lords')),
    party            text,
    constituency     text,
    parliament_id    int CONSTRAINT person_parliament_id_key UNIQUE,
    version          int NOT NULL DEFAULT 1,
    created_at       timestamptz NOT NULL
  );
  CREATE INDEX person_name_idx ON person (lower(name));

  CREATE TABLE tenure (
    id         uuid PRIMARY KEY DEFAULT new_id(),
    office_id  uuid NOT NULL REFERENCES office,
    person_id  uuid NOT NULL REFERENCES person,
    from_on    date NOT NULL,
    to_on      date,
    source     text,
    created_at timestamptz NOT NULL,
    CHECK (from_on < to_on),
    CONSTRAINT tenure_no_overlap EXCLUDE USING gist
      (office_id WITH =, person_id WITH =, daterange(from_on, to_on, '[)') WITH &&)
  );
  CREATE INDEX tenure_person_idx ON tenure (person_id);`;
