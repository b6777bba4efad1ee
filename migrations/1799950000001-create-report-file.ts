import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The files of an issued report as they were written when it was issued; each is what its SHA-256 says, and is never changed. */
export class CreateReportFile1799950000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report ADD CONSTRAINT report_group_id_key UNIQUE (group_id, id);
      CREATE TABLE report_file (
        group_id  uuid NOT NULL,
        report_id uuid NOT NULL,
        format    text NOT NULL CHECK (format IN ('pdf', 'docx', 'xlsx', 'csv', 'text')),
        content   bytea NOT NULL,
        sha256    bytea NOT NULL,
        PRIMARY KEY (report_id, format),
        CONSTRAINT report_file_report_fkey FOREIGN KEY (group_id, report_id) REFERENCES report (group_id, id),
        CONSTRAINT report_file_sha256_check CHECK (sha256 = sha256(content))
      );
      ALTER TABLE report_file ALTER COLUMN content SET STORAGE EXTERNAL;
      CREATE TRIGGER report_file_append_only BEFORE UPDATE OR DELETE ON report_file
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER report_file_no_truncate BEFORE TRUNCATE ON report_file
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE report_file;
      ALTER TABLE report DROP CONSTRAINT report_group_id_key;`);
  }
}
