import { type EntityManager } from 'typeorm';
import { runNamedIn } from './named-query.js';

const NEW_ID = { name: 'new_id', text: 'SELECT new_id() AS id' };

/** A new UUIDv7, from the same function that gives the tables their defaults. */
export async function newId(tx: EntityManager): Promise<string> {
  const [{ id }] = await runNamedIn<{ id: string }>(tx, NEW_ID, []);
  return id;
}

/** Several at once, in order. */
export async function newIds(tx: EntityManager, count: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>('SELECT new_id() AS id FROM generate_series(1, $1)', [count]);
  return rows.map(({ id }) => id);
}
