import { type EntityManager } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';
import { InvalidInput } from '../errors/kinds.js';

/** Things that a part of a letter names by id, by the name of its field. */
export interface NamedIds {
  readonly officeId?: string | null;
  readonly personId?: string | null;
  readonly organisationId?: string | null;
  /** Of the group's own windows. */
  readonly windowId?: string | null;
}

const KNOWN = `
  SELECT EXISTS (SELECT FROM office WHERE id = $1) AS "officeId",
    EXISTS (SELECT FROM person WHERE id = $2) AS "personId",
    EXISTS (SELECT FROM organisation WHERE id = $3) AS "organisationId",
    EXISTS (SELECT FROM event_window WHERE id = $4 AND group_id = $5) AS "windowId"`;

/**
 * Whether everything named is there: in the directory, or among the group's windows.
 *
 * @throws InvalidInput with a pointer to each field whose id names nothing
 */
export async function checkKnown(tx: EntityManager, groupId: string, named: NamedIds): Promise<void> {
  const { officeId, personId, organisationId, windowId } = named;
  const values = [officeId, personId, organisationId, windowId].map((id) => id ?? null);
  const [known] = await tx.query<[Record<keyof NamedIds, boolean>]>(KNOWN, [...values, groupId]);
  const faults = Object.entries({ officeId, personId, organisationId, windowId })
    .filter(([name, id]) => id && !known[name as keyof NamedIds])
    .map(([name, id]) => ({ pointer: `/${name}`, detail: `Nothing here has the id ${id}.` }));
  if (faults.length > 0) throw new InvalidInput(faults, 'unknown-id');
}

/**
 * What an office tells of itself: its organisation, and the person who held it on a day when that was one person.
 * Both null for no office.
 */
export async function behindOffice(
  tx: EntityManager,
  officeId: string | null,
  on: IsoDate,
): Promise<{ organisationId: string | null; personId: string | null }> {
  const [found] = await tx.query<[{ organisationId: string | null; personId: string | null }]>(
    `SELECT (SELECT organisation_id FROM office WHERE id = $1) AS "organisationId",
       (SELECT min(person_id::text)::uuid FROM tenure
        WHERE office_id = $1 AND from_on <= $2 AND (to_on IS NULL OR $2 < to_on) HAVING count(*) = 1) AS "personId"`,
    [officeId, on],
  );
  return found;
}
