import { type NamedQuery } from '../database/named-query.js';
import { CHOICES } from '../outbox/choices.sql.js';

/** What a mail is for. */
export type MailKind = 'at_once' | 'digest' | 'weekly' | 'report';

/** A mail that this copy may hand over now. */
export interface ClaimedMail {
  readonly id: string;
  readonly accountId: string;
  readonly groupId: string;
  readonly kind: MailKind;
  /** The mailing of an issued report; null for other kinds. */
  readonly mailingId: string | null;
  readonly messageId: string;
  readonly attempts: number;
  readonly unsure: number;
}

/**
 * Minutes for which a mail is this copy's. Much longer than handing one over may take (`PATIENCE.whole`), so that who holds a lease that has
 * ended is gone.
 */
export const LEASE_MINUTES = 10;

/**
 * Takes up the mail that has waited longest for its time, and says who has it. $1 the instant, $2 the lease. It is committed
 * before a byte is sent, and no row stays locked meanwhile. One whose lease has ended was with a copy that
 * died: what became of it is not known, which is counted.
 */
export const CLAIM: NamedQuery = {
  name: 'claim_outbox_mail',
  text: `
    UPDATE outbox_mail m SET state = 'sending', lease = $2, version = m.version + 1,
      lease_until = $1::timestamptz + interval '${LEASE_MINUTES} minutes', unsure = m.unsure + (c.state = 'sending')::int
    FROM (
      SELECT id, state FROM outbox_mail
      WHERE state IN ('waiting', 'sending') AND try_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
      ORDER BY try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) c
    WHERE m.id = c.id
    RETURNING m.id, m.account_id AS "accountId", m.group_id AS "groupId", m.kind, m.mailing_id AS "mailingId",
      m.message_id AS "messageId", m.attempts, m.unsure`,
};

const FREE = 'lease = NULL, lease_until = NULL, version = version + 1';
const MINE = `id = $1 AND lease = $2 AND state = 'sending'`;

/** It was taken. $1 the mail, $2 the lease, $3 the instant. */
export const SENT: NamedQuery = {
  name: 'outbox_mail_sent',
  text: `UPDATE outbox_mail SET state = 'sent', ended_at = $3, problem = NULL, ${FREE} WHERE ${MINE} RETURNING id`,
};

/** It is not to be sent, for the reason $4. What it was to tell waits for the digest when $5. */
export const DROPPED: NamedQuery = {
  name: 'drop_outbox_mail',
  text: `
    WITH dropped AS (
      UPDATE outbox_mail SET state = 'dropped', ended_at = $3, problem = $4, ${FREE} WHERE ${MINE} RETURNING id),
    kept AS (UPDATE notification SET mail_id = NULL WHERE $5 AND mail_id = (SELECT id FROM dropped))
    SELECT id FROM dropped`,
};

/** It was not taken, for the reason $3, and waits until $4. $5 and $6: what is added to its attempts and to those unsure. */
export const AGAIN: NamedQuery = {
  name: 'outbox_mail_again',
  text: `UPDATE outbox_mail SET state = 'waiting', problem = $3, try_at = $4, attempts = attempts + $5, unsure = unsure + $6,
    ${FREE} WHERE ${MINE} RETURNING id`,
};

/** It is a dead letter since the day $4, the instant $5, for the reason $3. $6 is added to those unsure. */
export const DEAD: NamedQuery = {
  name: 'outbox_mail_dead',
  text: `UPDATE outbox_mail SET state = 'dead', problem = $3, dead_on = $4, settled_on = NULL, ended_at = $5,
    attempts = attempts + 1, unsure = unsure + $6, ${FREE} WHERE ${MINE} RETURNING id, group_id AS "groupId"`,
};

/**
 * Makes one mail of those that wait to tell the same person of the same group at once and were never tried. $1 the instant. So a
 * morning without a mail server does not end in forty mails.
 */
export const MERGE: NamedQuery = {
  name: 'merge_outbox_mails',
  text: `
    WITH fresh AS (
      SELECT id, account_id, group_id FROM outbox_mail
      WHERE state = 'waiting' AND kind = 'at_once' AND attempts = 0 AND unsure = 0 AND try_at <= $1
      ORDER BY id FOR UPDATE SKIP LOCKED),
    first AS (
      SELECT account_id, group_id, (array_agg(id ORDER BY id))[1] AS id, array_agg(id) AS ids
      FROM fresh GROUP BY account_id, group_id HAVING count(*) > 1),
    moved AS (
      UPDATE notification n SET mail_id = f.id FROM first f WHERE n.mail_id = ANY (f.ids) AND n.mail_id <> f.id)
    UPDATE outbox_mail m SET state = 'dropped', problem = 'Told in another mail.', ended_at = $1, version = version + 1
    FROM first f WHERE m.id = ANY (f.ids) AND m.id <> f.id`,
};

/**
 * Makes the digests and weekly summaries that are due. $1 the instant, $2 the day, $3 the hour, $4 the Monday of the week. The
 * key of the table makes a second run, or two copies at once, make nothing twice. A digest has all that waits for it; without
 * any there is none. Who joined during the week hears from the next on.
 */
export const MAKE_DIGESTS: NamedQuery = {
  name: 'make_digests',
  text: `
    WITH chosen AS MATERIALIZED (${CHOICES}),
    waiting AS MATERIALIZED (SELECT DISTINCT account_id, group_id FROM notification WHERE mail_id IS NULL),
    digest AS (
      INSERT INTO outbox_mail (account_id, group_id, kind, for_on, try_at, created_at)
      SELECT c.account_id, c.group_id, 'digest', $2::date, $1::timestamptz, $1
      FROM chosen c JOIN waiting USING (account_id, group_id) WHERE c.digest AND c.hour <= $3
      ON CONFLICT DO NOTHING RETURNING id, account_id, group_id),
    filled AS (
      UPDATE notification n SET mail_id = d.id FROM digest d
      WHERE n.account_id = d.account_id AND n.group_id = d.group_id AND n.mail_id IS NULL),
    weekly AS (
      INSERT INTO outbox_mail (account_id, group_id, kind, for_on, try_at, created_at)
      SELECT account_id, group_id, 'weekly', $4::date, $1, $1 FROM chosen
      WHERE weekly AND hour <= $3 AND joined_at < $4::date::timestamp AT TIME ZONE 'Europe/London'
      ON CONFLICT DO NOTHING RETURNING id)
    SELECT (SELECT count(*) FROM digest)::int AS digests, (SELECT count(*) FROM weekly)::int AS weeklies`,
};

/** How long what nobody can be sent waits for a mail server to be set. */
export const KEPT_UNSENT_DAYS = 14;

/**
 * Forgets what has waited for too long while no mail server was set: what was to be told, and mails that were never tried. $1 the
 * instant. Flags and replies stay as they are, with their history. A report that somebody sent is not forgotten but given up: who
 * looks at the report sees that it did not go.
 */
export const FORGET_UNSENT: NamedQuery = {
  name: 'forget_unsent',
  text: `
    WITH since AS MATERIALIZED (SELECT $1::timestamptz - interval '${KEPT_UNSENT_DAYS} days' AS at),
    report AS (
      UPDATE outbox_mail SET state = 'dropped', ended_at = $1, version = version + 1,
        problem = 'No mail server was set for ${KEPT_UNSENT_DAYS} days.'
      WHERE state = 'waiting' AND try_at < (SELECT at FROM since) AND kind = 'report'),
    mail AS (
      DELETE FROM outbox_mail
      WHERE state = 'waiting' AND try_at < (SELECT at FROM since) AND attempts = 0 AND unsure = 0 AND kind <> 'report'
      RETURNING id),
    told AS (DELETE FROM notification WHERE mail_id IN (SELECT id FROM mail))
    DELETE FROM notification WHERE mail_id IS NULL AND created_at < (SELECT at FROM since)`,
};
