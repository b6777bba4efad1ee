import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A letter that another one follows up no longer is touched by that, which stands in the history of the other one. */
export class IndexLettersNoLongerFollowed1799850000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX timeline_entry_followed_idx ON timeline_entry ((before ->> 'followsLetterId'))
       WHERE before ->> 'followsLetterId' IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX timeline_entry_followed_idx');
  }
}
