import { loadShippedCalendars } from './calendars/load-shipped-calendars.js';
import { type Clock } from './clock/clock.js';
import { migrate } from './database/migrate.js';
import { loadShippedDirectory } from './directory/load-shipped-directory.js';

/** Migrates the database and loads the reference data that ships with Postbag. Safe to repeat. */
export async function prepareDatabase(url: string, clock: Clock): Promise<void> {
  await migrate(url, async (tx) => {
    await loadShippedCalendars(tx, clock);
    await loadShippedDirectory(tx, clock);
  });
}
