import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A report reads the judgements of all asks of a group, each ask's last one first. */
export class IndexJudgementsOfGroups1800300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX ask_outcome_group_idx ON ask_outcome (group_id, ask_id, judged_on, seq)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ask_outcome_group_idx');
  }
}
