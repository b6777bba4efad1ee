import { type EntityManager } from 'typeorm';
import { invalid, NotFound } from '../errors/kinds.js';
import { Organisation } from './organisation.entity.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which column a caller's key of an organisation names: the id, or else the slug. */
export function organisationColumn(key: string): 'id' | 'slug' {
  return UUID.test(key) ? 'id' : 'slug';
}

/**
 * The organisation with this id or slug, locked until the transaction ends. Letters to it can be logged and replayed
 * meanwhile: that waits for letters, and they must not wait for it.
 *
 * @throws NotFound when there is none
 */
export async function lockOrganisation(tx: EntityManager, key: string): Promise<Organisation> {
  const organisation = await tx.findOne(Organisation, {
    where: { [organisationColumn(key)]: key },
    lock: { mode: 'for_no_key_update' },
  });
  if (!organisation) throw new NotFound('organisation', key);
  return organisation;
}

/**
 * Refuses an id in the input that names nothing.
 *
 * @throws InvalidInput at `pointer`
 */
export async function refuseUnknown(
  tx: EntityManager,
  table: 'organisation' | 'office' | 'person',
  pointer: string,
  id: string,
): Promise<void> {
  const found = await tx.query<unknown[]>(`SELECT FROM ${table} WHERE id = $1 FOR KEY SHARE`, [id]);
  if (found.length > 0) return;
  throw invalid(
    pointer,
    `${table}-unknown`,
    `There is no ${table} with the id ${id}. Look it up, or add it first.`,
  );
}
