import { Client } from 'pg';
import { waitUntil } from '../../src/database/embedded/wait-until.js';

/** Runs one statement over a connection of its own. */
export async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row & object>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** How many rows {@link saveUntilItDies} has left in the database. */
export async function countSaved(url: string): Promise<number> {
  return (await ask<{ n: number }>(url, 'SELECT count(*)::int AS n FROM sent'))[0].n;
}

/**
 * Saves rows one by one over three connections until the server goes, and returns when the first are in.
 * `saved` counts the rows that were acknowledged; `over` settles when no more can be saved.
 */
export async function saveUntilItDies(url: string): Promise<{ saved: () => number; over: Promise<unknown> }> {
  await ask(url, 'CREATE TABLE sent (id int)');
  let saved = 0;
  const save = async (): Promise<void> => {
    for (;;) {
      await ask(url, 'INSERT INTO sent VALUES (1)');
      saved += 1;
    }
  };
  const over = Promise.allSettled([save(), save(), save()]);
  await waitUntil(() => saved >= 20, 10_000);
  return { saved: () => saved, over };
}
