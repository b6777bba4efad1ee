import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Sitting days that people loaded are not overwritten by the ones that ship with Postbag; this tells them apart. */
export class SayWhereSittingDaysComeFrom1796000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sitting_coverage
        ADD COLUMN is_shipped boolean NOT NULL DEFAULT true,
        ADD COLUMN loaded_at timestamptz;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sitting_coverage DROP COLUMN is_shipped, DROP COLUMN loaded_at');
  }
}
