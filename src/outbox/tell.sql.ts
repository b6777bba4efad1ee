import { CHOICES } from './choices.sql.js';

/**
 * Parts of WITH that write whom a fact is told to, in the statement that writes the fact. They read `news`: group_id,
 * subject_kind, subject_id, raising (which time it is told), is_urgent (told at once to whoever wants that), by_id (the
 * account that did it and needn't be told, or null) and at (the instant).
 *
 * What one statement tells one person at once is one mail. What isn't told at once waits for the person's digest. Without
 * news nothing is read. The key of `notification` keeps anybody from being told the same thing twice.
 */
export const TELL = `
  told AS (
    SELECT n.*, c.account_id, n.is_urgent AND c.at_once AS is_at_once
    FROM news n JOIN (${CHOICES}) c ON c.group_id = n.group_id
    WHERE c.account_id IS DISTINCT FROM n.by_id AND (c.digest OR n.is_urgent AND c.at_once)),
  told_mail AS (
    INSERT INTO outbox_mail (account_id, group_id, kind, try_at, created_at)
    SELECT DISTINCT account_id, group_id, 'at_once', at, at FROM told WHERE is_at_once
    RETURNING id, account_id, group_id),
  told_notification AS (
    INSERT INTO notification (account_id, group_id, subject_kind, subject_id, raising, mail_id, created_at)
    SELECT t.account_id, t.group_id, t.subject_kind, t.subject_id, t.raising, m.id, t.at
    FROM told t
    LEFT JOIN told_mail m ON t.is_at_once AND m.account_id = t.account_id AND m.group_id = t.group_id
    ON CONFLICT DO NOTHING)`;
