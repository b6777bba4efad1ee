import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A flag that was put aside is told again on the day on which it comes back. `came_back_on` is the end of the snooze that was told, so that
 * it is told once. Those that came back before this was kept are not told of now.
 */
export class TellOfFlagsThatComeBack1799850000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE flag ADD COLUMN came_back_on date;
      UPDATE flag SET came_back_on = snoozed_until
      WHERE snoozed_until <= (now() AT TIME ZONE 'Europe/London')::date;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE flag DROP COLUMN came_back_on');
  }
}
