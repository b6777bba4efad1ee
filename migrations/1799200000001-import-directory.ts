import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What imports of the directory need: when a body existed, what it is called for short and who took over from it; other names of
 * people; and which row came from which record of the source, with what that record said last (docs/decisions/0033).
 */
export class ImportDirectory1799200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation
        ADD COLUMN short_name text CHECK (length(short_name) BETWEEN 1 AND 40),
        ADD COLUMN from_on date,
        ADD COLUMN to_on date,
        ADD CONSTRAINT organisation_span_check CHECK (from_on < to_on);

      CREATE TABLE succession (
        predecessor_id uuid NOT NULL REFERENCES organisation,
        successor_id   uuid NOT NULL REFERENCES organisation,
        on_day         date NOT NULL,
        PRIMARY KEY (predecessor_id, successor_id),
        CHECK (predecessor_id <> successor_id)
      );
      CREATE INDEX succession_successor_idx ON succession (successor_id);

      CREATE TABLE person_name (
        person_id uuid NOT NULL REFERENCES person,
        name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        from_on   date,
        to_on     date,
        PRIMARY KEY (person_id, name)
      );
      CREATE INDEX person_name_trigram_idx ON person_name USING gin (name gin_trgm_ops);
      CREATE INDEX person_trigram_idx ON person USING gin (name gin_trgm_ops);

      CREATE TABLE source_record (
        source          text NOT NULL CHECK (source IN ('ministers', 'members')),
        kind            text NOT NULL CHECK (kind IN ('organisation', 'office', 'person', 'tenure')),
        source_id       text NOT NULL CHECK (length(source_id) BETWEEN 1 AND 60),
        organisation_id uuid REFERENCES organisation,
        office_id       uuid REFERENCES office,
        person_id       uuid REFERENCES person,
        tenure_id       uuid REFERENCES tenure,
        said            jsonb NOT NULL,
        PRIMARY KEY (source, kind, source_id),
        CHECK (CASE kind WHEN 'organisation' THEN organisation_id WHEN 'office' THEN office_id
                         WHEN 'person' THEN person_id ELSE tenure_id END IS NOT NULL),
        CHECK (num_nonnulls(organisation_id, office_id, person_id, tenure_id) = 1)
      );`);
    await runner.query(TENURES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenure DROP CONSTRAINT tenure_no_overlap;
      ALTER TABLE tenure ADD CONSTRAINT tenure_no_overlap EXCLUDE USING gist
        (office_id WITH =, person_id WITH =, daterange(from_on, to_on, '[)') WITH &&);
      DROP TABLE source_record; DROP INDEX person_trigram_idx; DROP TABLE person_name; DROP TABLE succession;
      ALTER TABLE organisation DROP COLUMN short_name, DROP COLUMN from_on, DROP COLUMN to_on;`);
  }
}

/** Judged at the end of a statement: one that moves the day between two tenures of a person moves both ends. */
const TENURES = `
  ALTER TABLE tenure DROP CONSTRAINT tenure_no_overlap;
  ALTER TABLE tenure ADD CONSTRAINT tenure_no_overlap EXCLUDE USING gist
    (office_id WITH =, person_id WITH =, daterange(from_on, to_on, '[)') WITH &&) DEFERRABLE INITIALLY IMMEDIATE;`;
