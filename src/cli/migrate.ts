import { RealClock } from '../clock/clock.js';
import { readConfig } from '../config.js';
import { prepareDatabase } from '../prepare-database.js';

const { databaseUrl } = readConfig(process.env);
if (!databaseUrl) {
  process.stderr.write(
    'Set DATABASE_URL to the database to migrate. Postbag’s own is migrated at each start.\n',
  );
  process.exit(1);
}
await prepareDatabase(databaseUrl, new RealClock());
