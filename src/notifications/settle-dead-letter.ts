import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict, NotFound } from '../errors/kinds.js';
import { type MailKind } from './outbox.sql.js';

/** What a person decided about a mail that could not be delivered. */
interface Settlement {
  readonly groupId: string;
  readonly mailId: string;
  readonly to: 'waiting' | 'aside';
  readonly on: IsoDate;
  readonly at: string;
}

const SETTLE = {
  name: 'settle_dead_letter',
  text: `
    UPDATE outbox_mail SET state = $3, settled_on = greatest($4::date, dead_on), version = version + 1,
      try_at = CASE WHEN $3 = 'waiting' THEN $5::timestamptz ELSE try_at END,
      attempts = CASE WHEN $3 = 'waiting' THEN 0 ELSE attempts END,
      ended_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE ended_at END
    WHERE group_id = $1 AND id = $2 AND state = 'dead' RETURNING kind`,
};

/**
 * Takes a mail off the list of those that could not be delivered. Gives what it is for.
 *
 * @throws NotFound when the group has no such mail
 * @throws Conflict when it is not on the list, as when somebody else decided before
 */
export async function settleDeadLetter(
  tx: EntityManager,
  { groupId, mailId, to, on, at }: Settlement,
): Promise<MailKind> {
  const [settled] = await runNamedIn<{ kind: MailKind }>(tx, SETTLE, [groupId, mailId, to, on, at]);
  if (settled) return settled.kind;
  const [known] = await tx.query<unknown[]>('SELECT 1 FROM outbox_mail WHERE group_id = $1 AND id = $2', [
    groupId,
    mailId,
  ]);
  if (!known) throw new NotFound('mail', mailId);
  throw new Conflict('mail-not-dead', 'Somebody has decided about this mail already.');
}
