import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from './actor.js';

/** The line of history with which a key is claimed: what was done, to what. */
export interface Claim {
  readonly event: string;
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly letterId?: string | null;
}

const CLAIM = {
  name: 'claim_retry_key',
  text: `
  INSERT INTO idempotency_key AS own (actor_id, key, fingerprint, attempt, claimed_at, event, subject_kind,
    subject_id, letter_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (actor_id, key) DO UPDATE SET attempt = own.attempt WHERE own.attempt = excluded.attempt
  RETURNING attempt`,
};

/** Transactions that have claimed their key. One that is rolled back is gone, and its claim with it. */
const CLAIMED = new WeakSet<EntityManager>();

/**
 * Claims the actor's retry key, if it has one, in the transaction that does the act: both are done or neither. While
 * the same key is claimed by a request that runs at the same time, this waits for the end of that one. Claiming it
 * again in the same attempt changes nothing: the first line of history stays with it.
 *
 * @param at the instant of the claim, RFC 3339
 * @throws Conflict when another attempt has done it; the transaction must then be rolled back
 */
export async function claimRetryKey(
  tx: EntityManager,
  { id, retryKey }: Actor,
  { event, subject, letterId = null }: Claim,
  at: string,
): Promise<void> {
  if (!retryKey || CLAIMED.has(tx)) return;
  const { key, fingerprint, attempt } = retryKey;
  const values = [id, key, fingerprint, attempt, at, event, subject.kind, subject.id, letterId];
  const claimed = await runNamedIn<{ attempt: string }>(tx, CLAIM, values);
  if (claimed.length === 0) {
    throw new Conflict(
      'request-under-way',
      'The same request, with the same Idempotency-Key, is being carried out. Send it again in a moment for its answer.',
    );
  }
  CLAIMED.add(tx);
}
