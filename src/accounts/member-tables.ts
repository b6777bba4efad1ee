import { type EntityManager } from 'typeorm';
import { Conflict, NotFound } from '../errors/kinds.js';
import { type GroupRole } from './access.js';

/** Who belongs to which group, with which role. */
export interface Member {
  readonly accountId: string;
  readonly groupId: string;
  readonly role: GroupRole;
}

/** Adds a member; false when the person belongs to the group already. */
export async function insertMember(
  tx: EntityManager,
  { accountId, groupId, role }: Member,
  at: string,
): Promise<boolean> {
  const added = await tx.query<unknown[]>(
    `INSERT INTO membership (account_id, group_id, role, joined_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [accountId, groupId, role, at],
  );
  return added.length > 0;
}

/** Makes changes to the members of one group follow one another: none can make two last administrators leave at once. */
export async function lockMembers(tx: EntityManager, groupId: string): Promise<void> {
  await tx.query('SELECT 1 FROM appg WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
}

/**
 * One member of a group, with the version of the row.
 *
 * @throws NotFound when the person does not belong to the group
 */
export async function memberOf(
  tx: EntityManager,
  groupId: string,
  accountId: string,
): Promise<Member & { readonly name: string; readonly version: number }> {
  const [found] = await tx.query<{ role: GroupRole; version: number; name: string }[]>(
    `SELECT m.role, m.version, a.name FROM membership m JOIN account a ON a.id = m.account_id
     WHERE m.group_id = $1 AND m.account_id = $2`,
    [groupId, accountId],
  );
  if (!found) throw new NotFound('member', accountId);
  return { accountId, groupId, ...found };
}

/**
 * A group always has somebody who can invite others.
 *
 * @throws Conflict when this member is the group's only administrator
 */
export async function refuseLastAdmin(
  tx: EntityManager,
  { groupId, accountId, role }: Member,
): Promise<void> {
  if (role !== 'admin') return;
  const others = await tx.query<unknown[]>(
    `SELECT 1 FROM membership WHERE group_id = $1 AND role = 'admin' AND account_id <> $2 LIMIT 1`,
    [groupId, accountId],
  );
  if (others.length > 0) return;
  throw new Conflict(
    'last-admin',
    'This is the group’s only administrator. Make somebody else administrator first.',
  );
}
