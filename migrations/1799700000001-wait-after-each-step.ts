import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STEPS = ['contact', 'letter', 'question', 'leader', 'point_of_order'] as const;

/**
 * How long a group waits after each step of the ladder, where there was one wait for all. Each starts as what the group had set
 * (docs/decisions/0040).
 */
export class WaitAfterEachStep1799700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = STEPS.map((step) => `chase_${step}_days`);
    await runner.query(`
      ALTER TABLE appg ${columns
        .map((name) => `ADD COLUMN ${name} int NOT NULL DEFAULT 5 CHECK (${name} BETWEEN 1 AND 20)`)
        .join(', ')};
      UPDATE appg SET ${columns.map((name) => `${name} = chase_every_days`).join(', ')};
      ALTER TABLE appg DROP COLUMN chase_every_days;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appg ADD COLUMN chase_every_days int NOT NULL DEFAULT 5 CHECK (chase_every_days BETWEEN 1 AND 20);
      UPDATE appg SET chase_every_days = chase_letter_days;
      ALTER TABLE appg ${STEPS.map((step) => `DROP COLUMN chase_${step}_days`).join(', ')};`);
  }
}
