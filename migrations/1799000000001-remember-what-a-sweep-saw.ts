import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Lets a read of this moment take the flags that the last sweep recorded, and work out those of letters that were touched
 * since. A line of history says which transaction wrote it, and a sweep keeps the snapshot that it saw: together they tell
 * which acts it did not see, also those that began before it and were committed after it. Lines about flags are no acts.
 *
 * The index on open flags gets the order in which they are read, and deadlines one by their days, for those that come.
 */
export class RememberWhatASweepSaw1799000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE timeline_entry ADD COLUMN written_in xid8;
      ALTER TABLE timeline_entry ALTER COLUMN written_in SET DEFAULT pg_current_xact_id();
      CREATE INDEX timeline_entry_written_idx ON timeline_entry (written_in) WHERE subject_kind <> 'flag';

      CREATE TABLE flag_sweep (
        is_latest boolean PRIMARY KEY DEFAULT true CHECK (is_latest),
        as_of     date NOT NULL,
        rules     text NOT NULL,
        seen      pg_snapshot NOT NULL
      );

      DROP INDEX flag_open_idx;
      CREATE INDEX flag_open_idx ON flag (group_id, kind, since_on, coalesce(letter_id, subject_id), subject_id)
        WHERE cleared_at IS NULL;

      CREATE INDEX deadline_coming_idx ON deadline (group_id, due_on, letter_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX deadline_coming_idx;
      DROP INDEX flag_open_idx;
      CREATE INDEX flag_open_idx ON flag (group_id, kind, since_on) WHERE cleared_at IS NULL;
      DROP TABLE flag_sweep;
      ALTER TABLE timeline_entry DROP COLUMN written_in;`);
  }
}
