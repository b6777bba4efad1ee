import { type INestApplicationContext } from '@nestjs/common';
import { RealClock } from '../clock/clock.js';
import { readConfig } from '../config.js';
import { openDatabase } from '../start-postbag.js';
import { openContext } from './open-context.js';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Opens Postbag's database as a start does, but serves nobody, and closes it again after `act`.
 *
 * @throws DataDirectoryInUse while Postbag is running on its own database
 */
export async function withApp<T>(act: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, { log: tell, onLost: () => process.exit(1) });
  try {
    const app = await openContext(database, config, new RealClock());
    try {
      return await act(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}
