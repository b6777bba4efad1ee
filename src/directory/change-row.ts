import {
  type EntityManager,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
} from 'typeorm';
import { NotFound, Stale } from '../errors/kinds.js';
import { difference, type Snapshot } from '../timeline/timeline.js';

/** A row that people edit. */
interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/** What to change: fields that are undefined stay. With `version`, refused when somebody changed the row since. */
export interface RowChange<E> {
  readonly id: string;
  readonly version: number | null;
  readonly changes: Partial<E>;
}

/**
 * Changes the given fields of one row, locked until the transaction ends, and counts its version up.
 *
 * @param thing what to call it in a refusal
 * @returns the fields that differ, before and after; null when none does, and then nothing was written
 * @throws NotFound when there is no such row
 * @throws Stale when `version` is not the current one
 */
export async function changeRow<E extends Versioned>(
  tx: EntityManager,
  entity: new () => E,
  thing: string,
  { id, version, changes }: RowChange<E>,
): Promise<{ before: Snapshot; after: Snapshot } | null> {
  const where = { id } as FindOptionsWhere<E>;
  const row = await tx.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new NotFound(thing, id);
  if (version !== null && version !== row.version) throw new Stale(thing, row.version);
  const { before, after } = difference(row, definedOf(changes));
  if (Object.keys(after).length === 0) return null;
  await tx.update(entity, where, {
    ...after,
    version: row.version + 1,
  } as unknown as QueryDeepPartialEntity<E>);
  return { before, after };
}

/** Without the fields that are undefined: those were not given. */
export function definedOf(fields: object): Snapshot {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
