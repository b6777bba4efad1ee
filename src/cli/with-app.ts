import { type INestApplicationContext } from '@nestjs/common';
import { RealClock } from '../clock/clock.js';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';
import { prepareDatabase } from '../prepare-database.js';
import { openDatabase } from '../start-postbag.js';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Opens Postbag's database as a start does, but serves nobody, and closes it again after `act`.
 *
 * @throws DataDirectoryInUse while Postbag is running on its own database
 */
export async function withApp<T>(act: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const clock = new RealClock();
  const database = await openDatabase(config, { log: tell, onLost: () => process.exit(1) });
  try {
    await prepareDatabase(database.url, clock);
    const parts = { databaseUrl: database.url, poolSize: config.poolSize, clock, sweep: false };
    const app = await createApp(parts, { bodyLimit: config.bodyLimit, log: ['error', 'warn'] });
    try {
      await app.init();
      return await act(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}
