import { type NamedQuery } from '../../database/named-query.js';
import { CHOICES } from '../../outbox/choices.sql.js';

/** Most lines of each sort in one mail. What is left out is counted, and the page has it. */
const MOST = 50;

/** Whom a mail goes to. $1 the account, $2 the group. */
export const RECIPIENT: NamedQuery = {
  name: 'recipient_of_mail',
  text: `
    SELECT a.name, a.email, g.name AS "groupName", g.slug, c.role, coalesce(c.at_once, false) AS "atOnce",
      coalesce(c.digest, false) AS digest, coalesce(c.weekly, false) AS weekly, coalesce(c.reports, false) AS reports
    FROM account a JOIN appg g ON g.id = $2
    LEFT JOIN (${CHOICES}) c ON c.account_id = a.id AND c.group_id = g.id
    WHERE a.id = $1`,
};

const LETTER = `CASE WHEN l.id IS NOT NULL THEN
    json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject) END`;

/** The lists and their totals from `f` (flags) and `r` (replies). $1 every kind of flag, the most urgent first. */
const LISTS = `
    (SELECT count(*) FROM f)::int AS "flagTotal", (SELECT count(*) FROM r)::int AS "replyTotal",
    (SELECT coalesce(json_agg(row.item ORDER BY row.place, row.since_on, row.id), '[]') FROM (
      SELECT f.id, f.since_on, array_position($1::text[], f.kind) AS place,
        json_build_object('kind', f.kind, 'details', f.details, 'letter', ${LETTER}) AS item
      FROM f LEFT JOIN letter l ON l.id = f.letter_id
      ORDER BY place, f.since_on, f.id LIMIT ${MOST}) row) AS flags,
    (SELECT coalesce(json_agg(row.item ORDER BY row.received_on DESC, row.id), '[]') FROM (
      SELECT r.id, r.received_on,
        json_build_object('class', r.class, 'receivedOn', r.received_on, 'letter', ${LETTER}) AS item
      FROM r JOIN letter l ON l.id = r.letter_id
      ORDER BY r.received_on DESC, r.id LIMIT ${MOST}) row) AS replies`;

/**
 * What the mail $2 tells that still holds: flags that are up, as often raised as then and not put aside on the day $3, and
 * replies that were not removed.
 */
export const NEWS: NamedQuery = {
  name: 'news_of_mail',
  text: `
    WITH f AS (
      SELECT f.id, f.kind, f.details, f.letter_id, f.since_on FROM notification n
      JOIN flag f ON n.subject_kind = 'flag' AND f.id = n.subject_id AND f.raisings = n.raising
      WHERE n.mail_id = $2 AND f.cleared_at IS NULL AND (f.snoozed_until IS NULL OR f.snoozed_until <= $3::date)),
    r AS (
      SELECT r.id, r.class, r.received_on, r.letter_id FROM notification n
      JOIN reply r ON n.subject_kind = 'reply' AND r.id = n.subject_id
      WHERE n.mail_id = $2 AND r.removed_at IS NULL)
    SELECT ${LISTS}`,
};

/** How the group $2 stands on the day $3. $4: the kinds of flag that officers read of. */
export const WEEK: NamedQuery = {
  name: 'week_of_group',
  text: `
    WITH f AS (
      SELECT id, kind, details, letter_id, since_on FROM flag
      WHERE group_id = $2 AND cleared_at IS NULL AND kind = ANY ($4::text[])
        AND (snoozed_until IS NULL OR snoozed_until <= $3::date)),
    r AS (
      SELECT id, class, received_on, letter_id FROM reply
      WHERE group_id = $2 AND removed_at IS NULL AND class <> 'automatic'
        AND received_on > $3::date - 7 AND received_on <= $3::date)
    SELECT ${LISTS},
      (SELECT count(*) FROM f WHERE kind = 'reply_overdue')::int AS late,
      (SELECT count(*) FROM letter_status WHERE group_id = $2 AND status IN ('awaiting_reply', 'part_replied')
        AND from_on <= $3::date AND (to_on IS NULL OR $3::date < to_on))::int AS awaiting`,
};
