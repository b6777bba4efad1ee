import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Finds the letters that follow up another without reading them all. */
export class IndexFollowUps1796000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX letter_follows_idx ON letter (follows_letter_id) WHERE follows_letter_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX letter_follows_idx');
  }
}
