import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What a person said of a change of holder while an answer is owed: that there is no need to write again. It holds for that
 * recipient and that tenure; the next holder is another question.
 */
export class CreateHolderSettled1799800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE holder_settled (
        recipient_id uuid NOT NULL,
        tenure_id    uuid NOT NULL REFERENCES tenure,
        letter_id    uuid NOT NULL,
        group_id     uuid NOT NULL,
        settled_on   date NOT NULL,
        settled_by   text NOT NULL,
        reason       text CHECK (length(reason) BETWEEN 1 AND 500),
        recorded_at  timestamptz NOT NULL,
        PRIMARY KEY (recipient_id, tenure_id),
        FOREIGN KEY (recipient_id, letter_id) REFERENCES recipient (id, letter_id),
        FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id)
      );
      CREATE INDEX holder_settled_tenure_idx ON holder_settled (tenure_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE holder_settled');
  }
}
