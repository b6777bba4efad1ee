import { type NamedQuery } from '../database/named-query.js';

/**
 * Minutes for which a delivery is this copy's. Much longer than one may take (`PATIENCE.whole`), so that who holds a lease that
 * has ended is gone.
 */
export const LEASE_MINUTES = 2;

/** Days after which deliveries are forgotten: those that were taken, and the others. */
const KEPT_DAYS = { delivered: 14, others: 90 } as const;

/** A delivery that this copy may send now, with all that goes into it. Instants are RFC 3339. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly groupId: string;
  readonly url: string;
  readonly secret: Buffer;
  /** The secret before this one, while it still holds. */
  readonly oldSecret: Buffer | null;
  readonly attempts: number;
  readonly unsure: number;
  readonly event: string;
  readonly occurredOn: string | null;
  readonly recordedAt: string;
  readonly group: string;
  readonly letter: { readonly id: string; readonly reference: string } | null;
  readonly subject: { readonly kind: string; readonly id: string | null } | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The webhooks that have something to be told now. $1 the instant. */
export const DUE: NamedQuery = {
  name: 'due_webhooks',
  text: `
    SELECT w.id FROM webhook w
    WHERE w.is_on AND EXISTS (SELECT FROM webhook_delivery d
      WHERE d.webhook_id = w.id AND d.state IN ('waiting', 'sending') AND d.try_at <= $1
        AND (d.lease_until IS NULL OR d.lease_until <= $1))
    ORDER BY w.id`,
};

/** The plain fields of what was recorded: neither texts and lists, which can be long, nor what is within parts. */
const DATA = `
  (SELECT coalesce(json_object_agg(f.key, f.value ORDER BY f.key), '{}') FROM jsonb_each(e.after) f
    WHERE f.key <> 'body' AND jsonb_typeof(f.value) NOT IN ('object', 'array') AND length(f.value::text) <= 500)`;

/**
 * Takes up what webhook $3 has waited longest for, and says who has it. $1 the instant, $2 the lease. It is committed before a byte
 * is sent. One whose lease has ended was with a copy that died: what became of it is not known, which is counted.
 */
export const CLAIM: NamedQuery = {
  name: 'claim_delivery',
  text: `
    WITH mine AS (
      UPDATE webhook_delivery d SET state = 'sending', lease = $2, tried_at = $1,
        lease_until = $1::timestamptz + interval '${LEASE_MINUTES} minutes', unsure = d.unsure + (c.state = 'sending')::int
      FROM (
        SELECT id, state FROM webhook_delivery
        WHERE webhook_id = $3 AND state IN ('waiting', 'sending') AND try_at <= $1
          AND (lease_until IS NULL OR lease_until <= $1)
          AND EXISTS (SELECT FROM webhook w WHERE w.id = $3 AND w.is_on)
        ORDER BY try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) c
      WHERE d.id = c.id
      RETURNING d.*)
    SELECT d.id, d.webhook_id AS "webhookId", d.group_id AS "groupId", w.url, w.secret,
      CASE WHEN w.old_secret_until > $1 THEN w.old_secret END AS "oldSecret", d.attempts, d.unsure, d.event,
      e.happened_on AS "occurredOn", rfc3339(coalesce(e.recorded_at, d.created_at)) AS "recordedAt", g.slug AS "group",
      CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'reference', l.reference) END AS letter,
      CASE WHEN e.id IS NOT NULL THEN json_build_object('kind', e.subject_kind, 'id', e.subject_id) END AS subject,
      ${DATA} AS data
    FROM mine d JOIN webhook w ON w.id = d.webhook_id JOIN appg g ON g.id = d.group_id
    LEFT JOIN timeline_entry e ON e.id = d.entry_id LEFT JOIN letter l ON l.id = e.letter_id`,
};

const MINE = `id = $1 AND lease = $2 AND state = 'sending'`;

/** It was taken. $1 the delivery, $2 the lease, $3 the instant, $4 the status, $5 the answer. */
export const DELIVERED: NamedQuery = {
  name: 'delivery_taken',
  text: `
    WITH done AS (
      UPDATE webhook_delivery SET state = 'delivered', ended_at = $3, status = $4, answer = $5, problem = NULL,
        lease = NULL, lease_until = NULL
      WHERE ${MINE} RETURNING webhook_id)
    UPDATE webhook SET failing_since = NULL WHERE id = (SELECT webhook_id FROM done) AND failing_since IS NOT NULL`,
};

/**
 * It was not taken, for the reason $6, and is tried again at $7, or never when that is null. Gives since when nothing was taken, and
 * nothing when it is another's by now.
 */
export const NOT_TAKEN: NamedQuery = {
  name: 'delivery_not_taken',
  text: `
    WITH done AS (
      UPDATE webhook_delivery SET attempts = attempts + 1, status = $4, answer = $5, problem = $6,
        state = CASE WHEN $7::timestamptz IS NULL THEN 'dead' ELSE 'waiting' END,
        try_at = coalesce($7::timestamptz, try_at), ended_at = CASE WHEN $7::timestamptz IS NULL THEN $3::timestamptz END,
        lease = NULL, lease_until = NULL
      WHERE ${MINE} RETURNING webhook_id)
    UPDATE webhook SET failing_since = coalesce(failing_since, $3::timestamptz) WHERE id = (SELECT webhook_id FROM done)
    RETURNING rfc3339(failing_since) AS "failingSince"`,
};

/** Switches webhook $1 off at $2 for the reason $3. Gives its name, or nothing when it is off already. */
export const STOP: NamedQuery = {
  name: 'stop_webhook',
  text: `UPDATE webhook SET is_on = false, stopped_at = $2, stop_reason = $3, version = version + 1
    WHERE id = $1 AND is_on RETURNING name`,
};

/** Forgets what ended long ago, and what waits for ever because its webhook is off. $1 the instant. */
export const FORGET: NamedQuery = {
  name: 'forget_deliveries',
  text: `
    WITH waiting AS (
      DELETE FROM webhook_delivery d USING webhook w
      WHERE NOT w.is_on AND d.webhook_id = w.id AND d.state = 'waiting'
        AND d.created_at < $1::timestamptz - interval '${KEPT_DAYS.others} days')
    DELETE FROM webhook_delivery
    WHERE ended_at < $1::timestamptz - interval '${KEPT_DAYS.delivered} days'
      AND (state = 'delivered' OR ended_at < $1::timestamptz - interval '${KEPT_DAYS.others} days')`,
};
