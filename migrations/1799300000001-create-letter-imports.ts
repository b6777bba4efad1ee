import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Spreadsheets of past letters on their way in. What a confirmed one will log stands in letter_import_act, in order, until it is done;
 * what the columns of a group's sheets hold is remembered by their headings. One at a time runs in a group: the next is planned beside
 * what that one logged.
 */
export class CreateLetterImports1799300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_import (
        id          uuid PRIMARY KEY DEFAULT new_id(),
        group_id    uuid NOT NULL REFERENCES appg,
        file_name   text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
        sheets      jsonb NOT NULL,
        mapping     jsonb,
        state       text NOT NULL DEFAULT 'uploaded' CHECK (state IN ('uploaded', 'mapped', 'running', 'done', 'failed')),
        actor       jsonb NOT NULL,
        acts_total  int NOT NULL DEFAULT 0 CHECK (acts_total >= 0),
        acts_done   int NOT NULL DEFAULT 0 CHECK (acts_done BETWEEN 0 AND acts_total),
        problem     text,
        created_at  timestamptz NOT NULL,
        started_at  timestamptz,
        finished_at timestamptz,
        CHECK ((state IN ('running', 'done')) <= (mapping IS NOT NULL AND started_at IS NOT NULL)),
        CHECK ((state = 'failed') <= (problem IS NOT NULL))
      );
      CREATE INDEX letter_import_group_idx ON letter_import (group_id, created_at DESC);
      CREATE UNIQUE INDEX letter_import_running_key ON letter_import (group_id) WHERE state = 'running';

      CREATE TABLE letter_import_act (
        import_id uuid NOT NULL REFERENCES letter_import ON DELETE CASCADE,
        position  int NOT NULL CHECK (position >= 1),
        act       jsonb NOT NULL,
        PRIMARY KEY (import_id, position)
      );

      CREATE TABLE import_heading (
        group_id uuid NOT NULL REFERENCES appg,
        heading  text NOT NULL CHECK (length(heading) BETWEEN 1 AND 200),
        field    text,
        PRIMARY KEY (group_id, heading)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_heading; DROP TABLE letter_import_act; DROP TABLE letter_import;');
  }
}
