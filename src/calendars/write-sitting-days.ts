import { type EntityManager } from 'typeorm';
import { type Coverage } from '../deadlines/merge-publication.js';
import { type House, type Recess } from '../deadlines/sitting-days.js';
import { type SittingMerge, type SittingTable } from './merge-sitting-days.js';

/** One House's stored table, and whether all of it came with Postbag. */
export type StoredSittingTable = SittingTable & { readonly coverage: Coverage; readonly isShipped: boolean };

const STORED = `
  SELECT json_build_object('from', from_on, 'until', until_on) AS coverage, is_shipped AS "isShipped",
    (SELECT coalesce(json_agg(on_day ORDER BY on_day), '[]') FROM sitting_day s WHERE s.house = c.house) AS days,
    (SELECT coalesce(json_agg(json_build_object('house', house, 'firstOn', first_on, 'lastOn', last_on, 'name', name)
       ORDER BY first_on), '[]') FROM recess r WHERE r.house = c.house) AS recesses
  FROM sitting_coverage c WHERE house = $1`;

/** The stored table of a House; null when none was ever loaded. */
export async function storedSittingTable(
  tx: EntityManager,
  house: House,
): Promise<StoredSittingTable | null> {
  const [table] = await tx.query<StoredSittingTable[]>(STORED, [house]);
  return table ?? null;
}

const COVERAGE = `
  INSERT INTO sitting_coverage (house, from_on, until_on, is_shipped, loaded_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (house) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on,
    is_shipped = excluded.is_shipped, loaded_at = excluded.loaded_at`;
const REMOVE_DAYS = 'DELETE FROM sitting_day WHERE house = $1 AND on_day = ANY($2)';
const ADD_DAYS = 'INSERT INTO sitting_day (house, on_day) SELECT $1, unnest($2::date[])';
const REMOVE_RECESSES = 'DELETE FROM recess WHERE house = $1 AND first_on = ANY($2)';
const ADD_RECESSES = `
  INSERT INTO recess (house, first_on, last_on, name)
  SELECT $1, r.* FROM json_to_recordset($2) AS r("firstOn" date, "lastOn" date, name text)`;

/** Where a table comes from, and the RFC 3339 instant at which it was loaded. */
export interface SittingSource {
  readonly isShipped: boolean;
  readonly at: string;
}

/** Writes what a merge does to one House's table, in the caller's transaction. */
export async function writeSittingDays(
  tx: EntityManager,
  house: House,
  merge: SittingMerge,
  { isShipped, at }: SittingSource,
): Promise<void> {
  const { from, until } = merge.coverage;
  await tx.query(COVERAGE, [house, from, until, isShipped, at]);
  await tx.query(REMOVE_DAYS, [house, merge.removedDays]);
  await tx.query(ADD_DAYS, [house, merge.addedDays]);
  await tx.query(REMOVE_RECESSES, [house, merge.removedRecesses.map(({ firstOn }: Recess) => firstOn)]);
  await tx.query(ADD_RECESSES, [house, JSON.stringify(merge.addedRecesses)]);
}
