import { type EntityManager } from 'typeorm';
import { invalid } from '../errors/kinds.js';

/** Where a letter was transferred to: a body, and the office in it when one was named. */
export interface TransferTarget {
  readonly transferredToOrganisationId: string | null;
  readonly transferredToOfficeId: string | null;
}

/**
 * The target with its body, taken from the office when only that is given.
 *
 * @throws InvalidInput when the directory has no such body or office, or the office belongs to another body
 */
export async function transferTarget(tx: EntityManager, target: TransferTarget): Promise<TransferTarget> {
  const { transferredToOrganisationId: organisationId, transferredToOfficeId: officeId } = target;
  if (officeId === null) {
    if (organisationId !== null) await refuseUnknown(tx, organisationId);
    return target;
  }
  const ofOffice = await organisationOf(tx, officeId);
  if (organisationId !== null && organisationId.toLowerCase() !== ofOffice) {
    throw invalid(
      '/transferredToOfficeId',
      'office-of-another-body',
      'This office belongs to another organisation than the one given. Leave one of them out.',
    );
  }
  return { transferredToOrganisationId: ofOffice, transferredToOfficeId: officeId };
}

async function refuseUnknown(tx: EntityManager, organisationId: string): Promise<void> {
  const found = await tx.query<unknown[]>('SELECT 1 FROM organisation WHERE id = $1', [organisationId]);
  if (found.length === 0) throw unknown('organisation', '/transferredToOrganisationId', organisationId);
}

async function organisationOf(tx: EntityManager, officeId: string): Promise<string> {
  const [office] = await tx.query<{ organisation_id: string }[]>(
    'SELECT organisation_id FROM office WHERE id = $1',
    [officeId],
  );
  if (!office) throw unknown('office', '/transferredToOfficeId', officeId);
  return office.organisation_id;
}

function unknown(thing: string, pointer: string, id: string): Error {
  return invalid(
    pointer,
    `unknown-${thing}`,
    `The directory has no ${thing} ${id}. Add it first, or check the id.`,
  );
}
