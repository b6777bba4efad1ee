import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * An issued report may stand in for an earlier one of its group, with the reason. The link is on the newer row, so that the older one
 * is never changed. A report is superseded once at most, and never by itself.
 */
export class SupersedeReports1800200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        ADD COLUMN supersedes_id uuid,
        ADD COLUMN supersedes_reason text CHECK (length(supersedes_reason) BETWEEN 1 AND 5000),
        ADD CONSTRAINT report_supersedes_fkey FOREIGN KEY (group_id, supersedes_id) REFERENCES report (group_id, id),
        ADD CONSTRAINT report_supersedes_key UNIQUE (supersedes_id),
        ADD CONSTRAINT report_supersedes_other_check CHECK (supersedes_id <> id),
        ADD CONSTRAINT report_superseding_check CHECK ((supersedes_id IS NULL) = (supersedes_reason IS NULL));
      CREATE INDEX report_group_day_idx ON report (group_id, as_of, number);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX report_group_day_idx;
      ALTER TABLE report DROP COLUMN supersedes_id, DROP COLUMN supersedes_reason`);
  }
}
