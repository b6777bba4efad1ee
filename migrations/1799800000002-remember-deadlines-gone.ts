import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Deadlines that mattered when a correction took them away, so that calendars can tell of it. Written with the removal, and
 * looked at for 90 days (docs/decisions/0041).
 */
export class RememberDeadlinesGone1799800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deadline_gone (
        id           uuid PRIMARY KEY,
        group_id     uuid NOT NULL,
        letter_id    uuid NOT NULL,
        kind         text NOT NULL,
        due_on       date NOT NULL,
        recipient_id uuid,
        leg_position int,
        reply_id     uuid,
        rule         jsonb NOT NULL,
        gone_on      date NOT NULL DEFAULT (now() AT TIME ZONE 'Europe/London'),
        FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id)
      );
      CREATE INDEX deadline_gone_idx ON deadline_gone (group_id, gone_on);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deadline_gone');
  }
}
