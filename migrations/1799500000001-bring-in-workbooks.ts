import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A workbook of everything that a group has recorded comes in by the same door as a spreadsheet of letters: its rows stand in
 * letter_import_act until they are taken in. The column has the group that it came from and how many rows each sheet has, in order.
 */
export class BringInWorkbooks1799500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter_import ADD COLUMN workbook jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter_import DROP COLUMN workbook');
  }
}
