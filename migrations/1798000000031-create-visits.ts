import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * How far somebody has seen a group's history. from_*: where the present visit began, which is where the one before it
 * ended; seen_*: how far they have seen now. Places are those of timeline_entry.seq.
 */
export class CreateVisits1798000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit (
        account_id uuid NOT NULL REFERENCES account,
        group_id   uuid NOT NULL REFERENCES appg,
        from_seq   bigint NOT NULL,
        from_at    timestamptz,
        seen_seq   bigint NOT NULL CHECK (from_seq <= seen_seq),
        seen_at    timestamptz NOT NULL,
        PRIMARY KEY (account_id, group_id)
      );
      CREATE INDEX flag_raised_idx ON flag (group_id, raised_at) WHERE cleared_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX flag_raised_idx; DROP TABLE visit');
  }
}
