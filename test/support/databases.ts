import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The lock that lets one test worker at a time copy the template. */
const COPY_LOCK = 7_015_201;

/**
 * Makes a new database, migrated and with its reference data, for one test file. Any number of workers may
 * ask at once. It goes with the server, or is dropped, at the end of the run.
 *
 * @returns its connection URL
 */
export function createTestDatabase(): Promise<string> {
  return copyOf(fromSetup('POSTBAG_TEST_TEMPLATE'));
}

/** Makes a copy of a test's database, to which nobody may be connected then; gives its URL. */
export function copyTestDatabase(url: string): Promise<string> {
  return copyOf(new URL(url).pathname.slice(1));
}

async function copyOf(template: string): Promise<string> {
  const adminUrl = fromSetup('POSTBAG_TEST_ADMIN_URL');
  const name = `${template.replace('_tpl_', '_test_')}_${randomBytes(5).toString('hex')}`;
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [COPY_LOCK]);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  } finally {
    await admin.end();
  }
  return databaseUrl(adminUrl, name);
}

/** The same server and user, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run the tests with “npm test”, which starts a server first`);
  return value;
}
