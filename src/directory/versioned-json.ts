import { type DataSource } from 'typeorm';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';

/** One thing as JSON text, with its version for the ETag. */
export interface VersionedJson {
  readonly text: string;
  readonly version: number;
}

/**
 * Runs a statement that answers with one row of `text` and `version`.
 *
 * @throws NotFound when it answers with none
 */
export async function oneVersioned(
  db: DataSource,
  query: NamedQuery,
  values: readonly [key: string, ...unknown[]],
  thing: string,
): Promise<VersionedJson> {
  const [row] = await runNamed<VersionedJson>(db, query, values);
  if (!row) throw new NotFound(thing, values[0]);
  return row;
}
