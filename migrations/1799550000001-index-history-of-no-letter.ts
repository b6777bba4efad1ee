import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Whether anything touched the flags of one letter since the last sweep is asked whenever its page is read: its own history is found
 * by its key, and what is no letter's, such as a change of a group's settings, by this index.
 */
export class IndexHistoryOfNoLetter1799550000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE INDEX timeline_entry_written_of_no_letter_idx ON timeline_entry (written_in) WHERE letter_id IS NULL AND subject_kind <> 'flag'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX timeline_entry_written_of_no_letter_idx');
  }
}
