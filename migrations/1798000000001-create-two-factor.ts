import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A second step at signing in: codes of an authenticator app, and recovery codes. The table is better-auth's, under our
 * names; `last_step` is ours: the time step of the last code that was taken, so that none is taken twice. Secret and
 * codes are encrypted with the secret that signs the cookies.
 */
export class CreateTwoFactor1798000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN two_factor_enabled boolean NOT NULL DEFAULT false;
      CREATE TABLE account_two_factor (
        id                        uuid PRIMARY KEY DEFAULT new_id(),
        account_id                uuid NOT NULL CONSTRAINT account_two_factor_account_key UNIQUE
                                  REFERENCES account ON DELETE CASCADE,
        secret                    text NOT NULL,
        backup_codes              text NOT NULL,
        verified                  boolean NOT NULL DEFAULT false,
        failed_verification_count int NOT NULL DEFAULT 0,
        locked_until              timestamptz,
        last_step                 bigint
      );
      CREATE INDEX account_verification_value_idx ON account_verification (value);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX account_verification_value_idx; DROP TABLE account_two_factor;
      ALTER TABLE account DROP COLUMN two_factor_enabled;`);
  }
}
