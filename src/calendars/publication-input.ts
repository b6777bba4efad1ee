import { type EntityManager } from 'typeorm';
import { type Division, DIVISIONS } from '../deadlines/calendar.js';
import {
  parseGovUkPublication,
  type Publication,
  PublicationRefused,
} from '../deadlines/gov-uk-publication.js';
import { Conflict, InvalidInput } from '../errors/kinds.js';
import { type StoredTable, storedTable } from './calendar-tables.js';
import { type StoredTables } from './merge-version.js';

/**
 * Reads a publication that came as the field `publication` of an input.
 *
 * @throws InvalidInput at the places of `/publication` that can't be read
 */
export function readPublication(publication: unknown): Publication {
  try {
    return parseGovUkPublication(publication);
  } catch (error) {
    if (!(error instanceof PublicationRefused)) throw error;
    const faults = error.faults.map(({ pointer, detail }) => ({ pointer: `/publication${pointer}`, detail }));
    throw new InvalidInput(faults, error.code, error.message);
  }
}

/**
 * The stored table of every division.
 *
 * @throws Conflict when one was never loaded
 */
export async function tablesToMergeInto(tx: EntityManager): Promise<StoredTables> {
  const tables: Partial<Record<Division, StoredTable>> = {};
  for (const division of DIVISIONS) {
    const stored = await storedTable(tx, division);
    if (!stored) {
      throw new Conflict(
        'calendar-not-loaded',
        `There is no calendar of ${division} to merge into. Start Postbag once with this database, which loads it.`,
      );
    }
    tables[division] = stored;
  }
  return tables as StoredTables;
}
