import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Counts how often what follows from a letter's facts was written: what was worked out from facts that have changed since is
 * told by its count, and not written (docs/decisions/0031).
 */
export class CountReplays1799100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter ADD COLUMN replays int NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter DROP COLUMN replays');
  }
}
