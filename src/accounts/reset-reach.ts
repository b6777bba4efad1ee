import { type EntityManager } from 'typeorm';

/** Whether a person's rights are all in one group: they belong to no other, and are not the operator. */
export async function belongsOnlyTo(tx: EntityManager, accountId: string, groupId: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `SELECT 1 FROM account a WHERE a.id = $1 AND (a.is_operator
       OR EXISTS (SELECT FROM membership m WHERE m.account_id = a.id AND m.group_id <> $2))`,
    [accountId, groupId],
  );
  return found.length === 0;
}
