import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { NotFound, Stale } from '../errors/kinds.js';
import { CHOICES } from '../outbox/choices.sql.js';

/**
 * What a member of a group is sent: at once, by digest and at which hour in London, once a week at the same hour, and issued reports
 * when somebody sends them.
 */
export interface Choices {
  readonly atOnce: boolean;
  readonly digest: boolean;
  readonly hour: number;
  readonly weekly: boolean;
  readonly reports: boolean;
}

/** The choices in one group, as they are now; version 0 as long as none was made. */
export type ChoicesInGroup = Choices & {
  readonly groupId: string;
  readonly slug: string;
  readonly groupName: string;
  readonly version: number;
};

/** Of $1, an account; of the group $2, or of all when it is null. */
export const CHOSEN = {
  name: 'choices_of_account',
  text: `
    SELECT c.group_id AS "groupId", g.slug, g.name AS "groupName", c.at_once AS "atOnce", c.digest, c.hour, c.weekly, c.reports,
      c.version
    FROM (${CHOICES}) c JOIN appg g ON g.id = c.group_id
    WHERE c.account_id = $1 AND ($2::uuid IS NULL OR c.group_id = $2) ORDER BY g.slug`,
};

const WRITE = {
  name: 'write_choices',
  text: `
    INSERT INTO notification_choice (account_id, group_id, at_once, digest, hour, weekly, reports)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (account_id, group_id) DO UPDATE SET at_once = excluded.at_once, digest = excluded.digest,
      hour = excluded.hour, weekly = excluded.weekly, reports = excluded.reports, version = notification_choice.version + 1`,
};

/**
 * The member's choices, locked until the transaction ends.
 *
 * @throws NotFound when the account does not belong to the group
 */
export async function lockChoices(
  tx: EntityManager,
  accountId: string,
  groupId: string,
): Promise<ChoicesInGroup> {
  await tx.query('SELECT 1 FROM membership WHERE account_id = $1 AND group_id = $2 FOR NO KEY UPDATE', [
    accountId,
    groupId,
  ]);
  const [found] = await runNamedIn<ChoicesInGroup>(tx, CHOSEN, [accountId, groupId]);
  if (!found) throw new NotFound('group', groupId);
  return found;
}

/**
 * Writes other choices in place of those that were read.
 *
 * @throws Stale when they have another version than the caller saw
 */
export async function writeChoices(
  tx: EntityManager,
  { accountId, before, version = before.version }: WhoseChoices,
  { atOnce, digest, hour, weekly, reports }: Choices,
): Promise<void> {
  if (version !== before.version) throw new Stale('choice', before.version);
  await runNamedIn(tx, WRITE, [accountId, before.groupId, atOnce, digest, hour, weekly, reports]);
}

interface WhoseChoices {
  readonly accountId: string;
  readonly before: ChoicesInGroup;
  readonly version?: number;
}

/** Only what was chosen, for history. */
export function chosen({
  atOnce,
  digest,
  hour,
  weekly,
  reports,
}: Choices): Choices & Record<string, unknown> {
  return { atOnce, digest, hour, weekly, reports };
}
