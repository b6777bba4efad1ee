import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const MIGRATE = fileURLToPath(new URL('../../dist/src/cli/migrate.js', import.meta.url));

/** Makes the migrated database that every test file gets a copy of, and lets nobody connect to it. */
export async function createTemplate(adminUrl, template) {
  await asAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${template}`));
  const url = new URL(adminUrl);
  url.pathname = `/${template}`;
  await promisify(execFile)(process.execPath, [MIGRATE], { env: { ...process.env, DATABASE_URL: url.href } });
  await asAdmin(adminUrl, (admin) =>
    admin.query(`ALTER DATABASE ${template} WITH is_template true allow_connections false`),
  );
}

/** Drops the template and every copy of it, cutting connections that a test has left open. */
export async function dropTemplate(adminUrl, template) {
  const copies = `${template.replace('_tpl_', '_test_')}_`;
  await asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query(
      'SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $2)',
      [template, copies],
    );
    for (const { datname } of rows) {
      if (datname === template) await admin.query(`ALTER DATABASE ${datname} WITH is_template false`);
      await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    }
  });
}

async function asAdmin(connectionString, act) {
  const admin = new pg.Client({ connectionString });
  await admin.connect();
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}
