import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Filters of the list of letters that a person keeps under a name, in one group. They go when the membership goes. */
export class CreateSavedViews1798000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_view (
        id         uuid PRIMARY KEY DEFAULT new_id(),
        account_id uuid NOT NULL,
        group_id   uuid NOT NULL,
        name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60 AND name = btrim(name)),
        query      text NOT NULL CHECK (length(query) <= 2000 AND query ~ '^[!-~]*$'),
        created_at timestamptz NOT NULL,
        CONSTRAINT saved_view_membership_fkey FOREIGN KEY (account_id, group_id)
          REFERENCES membership (account_id, group_id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX saved_view_name_key ON saved_view (account_id, group_id, lower(name));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
  }
}
