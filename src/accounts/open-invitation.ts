import { type EntityManager } from 'typeorm';
import { Conflict, NotFound } from '../errors/kinds.js';
import { type GroupRole } from './access.js';
import { hashSecret } from './secret.js';

/** An invitation that can be accepted. */
export interface OpenInvitation {
  readonly id: string;
  readonly groupId: string;
  readonly email: string;
  readonly role: GroupRole;
}

/**
 * The invitation that a secret opens.
 *
 * @param now the instant at which it must hold, RFC 3339
 * @param lock `FOR UPDATE` in the transaction that accepts it
 * @throws NotFound when there is none
 * @throws Conflict when it was accepted or taken back, or is too old
 */
export async function openInvitation(
  tx: EntityManager,
  secret: string,
  now: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<OpenInvitation> {
  const [found] = await tx.query<
    (OpenInvitation & { accepted: boolean; revoked: boolean; expired: boolean })[]
  >(
    `SELECT id, group_id AS "groupId", email, role, accepted_at IS NOT NULL AS accepted,
       revoked_at IS NOT NULL AS revoked, expires_at <= $2 AS expired
     FROM invitation WHERE secret_hash = $1 ${lock}`,
    [hashSecret(secret), now],
  );
  if (!found) throw new NotFound('invitation', `${secret.slice(0, 14)}…`);
  const { accepted, revoked, expired, ...invitation } = found;
  if (accepted) throw over('invitation-accepted', 'This invitation was accepted already; it holds once.');
  if (revoked) throw over('invitation-revoked', 'This invitation was taken back.');
  if (expired) throw over('invitation-expired', 'This invitation is too old.');
  return invitation;
}

function over(code: string, words: string): Conflict {
  return new Conflict(code, `${words} Ask a group’s administrator for a new one.`);
}
