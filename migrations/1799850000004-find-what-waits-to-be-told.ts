import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Without a mail server, what has waited too long to be told is forgotten: it is looked for every minute. */
export class FindWhatWaitsToBeTold1799850000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX notification_waiting_since_idx ON notification (created_at) WHERE mail_id IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notification_waiting_since_idx');
  }
}
