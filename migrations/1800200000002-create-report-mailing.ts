import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * An issued report as it was sent to members by mail: what was said in the mail, once for each time it was sent. A mail of the outbox
 * names it, and one person has one mail of it. The PDF is the kept file of the report. Members may choose not to be sent reports.
 */
export class CreateReportMailing1800200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAILING);
    await runner.query(`
      ALTER TABLE notification_choice ADD COLUMN reports boolean NOT NULL DEFAULT true;
      ALTER TABLE outbox_mail
        ADD COLUMN mailing_id uuid,
        DROP CONSTRAINT outbox_mail_kind_check,
        ADD CONSTRAINT outbox_mail_kind_check CHECK (kind IN ('at_once', 'digest', 'weekly', 'report')),
        DROP CONSTRAINT outbox_mail_day_check,
        ADD CONSTRAINT outbox_mail_day_check CHECK ((kind IN ('at_once', 'report')) = (for_on IS NULL)),
        ADD CONSTRAINT outbox_mail_mailing_check CHECK ((kind = 'report') = (mailing_id IS NOT NULL)),
        ADD CONSTRAINT outbox_mail_mailing_fkey FOREIGN KEY (group_id, mailing_id)
          REFERENCES report_mailing (group_id, id);
      CREATE UNIQUE INDEX outbox_mail_mailing_idx ON outbox_mail (mailing_id, account_id)
        WHERE mailing_id IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM outbox_mail WHERE kind = 'report';
      ALTER TABLE outbox_mail
        DROP COLUMN mailing_id,
        DROP CONSTRAINT outbox_mail_kind_check,
        ADD CONSTRAINT outbox_mail_kind_check CHECK (kind IN ('at_once', 'digest', 'weekly')),
        DROP CONSTRAINT outbox_mail_day_check,
        ADD CONSTRAINT outbox_mail_day_check CHECK ((kind = 'at_once') = (for_on IS NULL));
      ALTER TABLE notification_choice DROP COLUMN reports;
      DROP TABLE report_mailing`);
  }
}

const MAILING = `
  CREATE TABLE report_mailing (
    id        uuid PRIMARY KEY DEFAULT new_id(),
    group_id  uuid NOT NULL,
    report_id uuid NOT NULL,
    subject   text NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    body      text NOT NULL CHECK (length(body) BETWEEN 1 AND 100000),
    made_at   timestamptz NOT NULL,
    made_by   text NOT NULL,
    CONSTRAINT report_mailing_group_id_key UNIQUE (group_id, id),
    CONSTRAINT report_mailing_report_fkey FOREIGN KEY (group_id, report_id) REFERENCES report (group_id, id)
  );
  CREATE INDEX report_mailing_report_idx ON report_mailing (report_id);
  CREATE TRIGGER report_mailing_append_only BEFORE UPDATE OR DELETE ON report_mailing
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER report_mailing_no_truncate BEFORE TRUNCATE ON report_mailing
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
