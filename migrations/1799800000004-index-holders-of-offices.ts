import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who had an office on a day is asked for each recipient of a letter: the rule against overlaps has an index, but one that can't be walked by day. */
export class IndexHoldersOfOffices1799800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX tenure_office_idx ON tenure (office_id, from_on DESC, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tenure_office_idx');
  }
}
