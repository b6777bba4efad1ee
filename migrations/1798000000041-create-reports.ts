import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Status reports as they were issued. The column is json, not jsonb: it keeps its text as it was written, byte for
 * byte. Rows are never changed or deleted.
 */
export class CreateReports1798000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report (
        id        uuid PRIMARY KEY,
        group_id  uuid NOT NULL REFERENCES appg,
        number    int NOT NULL CHECK (number >= 1),
        from_on   date NOT NULL,
        to_on     date NOT NULL,
        as_of     date NOT NULL,
        content   json NOT NULL CHECK (json_typeof(content) = 'object'),
        note      text CHECK (length(note) BETWEEN 1 AND 5000),
        issued_at timestamptz NOT NULL,
        issued_by text NOT NULL,
        CHECK (from_on <= to_on AND to_on <= as_of),
        CONSTRAINT report_group_number_key UNIQUE (group_id, number)
      );
      CREATE TRIGGER report_append_only BEFORE UPDATE OR DELETE ON report
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER report_no_truncate BEFORE TRUNCATE ON report
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report');
  }
}
