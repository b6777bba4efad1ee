import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A group's public register: off until its administrators turn it on. The index has the letters that may be public, in the order
 * of the register; the rule of docs/decisions/0045 decides which of them are.
 */
export class CreatePublicRegister1800000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appg
        ADD COLUMN is_register_public boolean NOT NULL DEFAULT false,
        ADD COLUMN register_introduction text CHECK (length(register_introduction) BETWEEN 1 AND 2000);
      CREATE INDEX letter_public_idx ON letter (group_id, status, sent_on, reference)
        WHERE publicity <> 'private' AND sent_on IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX letter_public_idx;
      ALTER TABLE appg DROP COLUMN is_register_public, DROP COLUMN register_introduction;`);
  }
}
