import { type EntityManager } from 'typeorm';
import { type NameRecord } from './minister-records.js';
import { type Succession } from './plan-successions.js';

/** Another name of a person of the directory. */
export interface PersonName extends NameRecord {
  readonly personId: string;
}

const NAMES = `
  INSERT INTO person_name AS n (person_id, name, from_on, to_on)
  SELECT "personId", name, "fromOn", "toOn"
  FROM json_to_recordset($1::json) AS r ("personId" uuid, name text, "fromOn" date, "toOn" date)
  ON CONFLICT (person_id, name) DO UPDATE SET from_on = excluded.from_on, to_on = excluded.to_on
    WHERE (n.from_on, n.to_on) IS DISTINCT FROM (excluded.from_on, excluded.to_on)
  RETURNING 1`;

const SUCCESSIONS = `
  INSERT INTO succession (predecessor_id, successor_id, on_day)
  SELECT "predecessorId", "successorId", "on"
  FROM json_to_recordset($1::json) AS r ("predecessorId" uuid, "successorId" uuid, "on" date)
  ON CONFLICT (predecessor_id, successor_id) DO NOTHING
  RETURNING 1`;

/** Writes other names of people. @returns how many were new or had other days */
export async function writeNames(tx: EntityManager, names: readonly PersonName[]): Promise<number> {
  return (await tx.query<unknown[]>(NAMES, [JSON.stringify(names)])).length;
}

/** Writes who took over from whom. @returns how many were new */
export async function writeSuccessions(tx: EntityManager, list: readonly Succession[]): Promise<number> {
  return (await tx.query<unknown[]>(SUCCESSIONS, [JSON.stringify(list)])).length;
}
