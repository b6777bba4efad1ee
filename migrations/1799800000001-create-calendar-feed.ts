import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The secret addresses at which people's calendars are read. A person has one that holds; those before are kept as ended. */
export class CreateCalendarFeed1799800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        id          uuid PRIMARY KEY DEFAULT new_id(),
        account_id  uuid NOT NULL REFERENCES account,
        secret_hash bytea NOT NULL CONSTRAINT calendar_feed_secret_hash_key UNIQUE CHECK (length(secret_hash) = 32),
        created_at  timestamptz NOT NULL,
        ended_at    timestamptz
      );
      CREATE UNIQUE INDEX calendar_feed_account_key ON calendar_feed (account_id) WHERE ended_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed');
  }
}
