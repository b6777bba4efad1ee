import { type EntityManager } from 'typeorm';
import { Forbidden } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';

/** Whether a person's rights are all in one group: they belong to no other, and are not the operator. */
export async function belongsOnlyTo(tx: EntityManager, accountId: string, groupId: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `SELECT 1 FROM account a WHERE a.id = $1 AND (a.is_operator
       OR EXISTS (SELECT FROM membership m WHERE m.account_id = a.id AND m.group_id <> $2))`,
    [accountId, groupId],
  );
  return found.length === 0;
}

/**
 * A group's administrator may do only for those without rights beyond the group what would let others in as them.
 *
 * @throws Forbidden when only the operator may
 */
export async function refuseBeyondReach(
  tx: EntityManager,
  actor: Actor,
  { groupId, accountId }: { groupId: string; accountId: string },
): Promise<void> {
  if (actor.role === 'operator' || (await belongsOnlyTo(tx, accountId, groupId))) return;
  throw new Forbidden(
    'Only the operator can do this for a person with rights beyond this group.',
    'operator-needed',
  );
}
