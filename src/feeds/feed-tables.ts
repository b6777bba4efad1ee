import { type EntityManager } from 'typeorm';

/** Ends the address of a person's calendar that holds, if there is one; says whether there was. */
export async function endFeed(tx: EntityManager, accountId: string, at: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    'UPDATE calendar_feed SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL',
    [accountId, at],
  );
  return count > 0;
}
