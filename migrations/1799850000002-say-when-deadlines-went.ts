import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * On which day a deadline was taken away is said by who takes it away, by Postbag's clock and not by the database's. Ends of
 * embargoes are kept too, with their instant, and found by an index of their own: they are settled from the start, on the day after.
 */
export class SayWhenDeadlinesWent1799850000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deadline_gone ALTER COLUMN gone_on DROP DEFAULT, ADD COLUMN due_at timestamptz;
      CREATE INDEX deadline_embargo_idx ON deadline (group_id, due_on, letter_id) WHERE kind = 'embargo_ends';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX deadline_embargo_idx;
      ALTER TABLE deadline_gone ALTER COLUMN gone_on SET DEFAULT (now() AT TIME ZONE 'Europe/London'), DROP COLUMN due_at;`);
  }
}
