import { type NamedQuery } from '../../database/named-query.js';
import { CHOICES } from '../../outbox/choices.sql.js';

/** What became of the mail `o`, in one of MAIL_STATES, and when. */
const STATE = `CASE o.state WHEN 'sent' THEN 'sent' WHEN 'dead' THEN 'undelivered' WHEN 'aside' THEN 'undelivered'
  WHEN 'dropped' THEN 'not_sent' ELSE 'waiting' END`;

/** The members of the group $1, officers first, each with the last mail of the report $2 to them. */
export const MEMBERS_TO_SEND: NamedQuery = {
  name: 'members_to_send_report',
  text: `
    SELECT a.id, a.name, c.role, c.reports AS "wantsReports", last.state, rfc3339(last.ended_at) AS at
    FROM (${CHOICES}) c JOIN account a ON a.id = c.account_id
    LEFT JOIN LATERAL (
      SELECT ${STATE} AS state, o.ended_at
      FROM report_mailing g JOIN outbox_mail o ON o.mailing_id = g.id AND o.account_id = c.account_id
      WHERE g.report_id = $2 AND g.group_id = $1 ORDER BY o.id DESC LIMIT 1) last ON true
    WHERE c.group_id = $1
    ORDER BY c.role <> 'viewer', lower(a.name), a.id`,
};

/** The mailing `g` as JSON. Why a mail did not go is told; addresses are not. */
const MAILING = `json_build_object('id', g.id, 'madeAt', rfc3339(g.made_at), 'madeBy', g.made_by,
  'recipients', (
    SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'state', ${STATE}, 'at', rfc3339(o.ended_at),
      'problem', CASE WHEN o.state <> 'sent' THEN o.problem END) ORDER BY lower(a.name), a.id), '[]')
    FROM outbox_mail o JOIN account a ON a.id = o.account_id WHERE o.mailing_id = g.id))`;

/** The mailings of the report $2 of the group $1 before the one $3, the last one first, $4 at most. */
export const MAILINGS: NamedQuery = {
  name: 'mailings_of_report',
  text: `
    SELECT ${MAILING}::text AS json, json_build_array(g.id) AS key FROM report_mailing g
    WHERE g.group_id = $1 AND g.report_id = $2 AND ($3::uuid IS NULL OR g.id < $3) ORDER BY g.id DESC LIMIT $4`,
};

/** One mailing, $2, of the group $1. */
export const MAILING_ONE: NamedQuery = {
  name: 'mailing_of_report',
  text: `SELECT ${MAILING}::text AS json FROM report_mailing g WHERE g.group_id = $1 AND g.id = $2`,
};

/** How often the report $2 of the group $1 was sent. */
export const TIMES_SENT: NamedQuery = {
  name: 'times_report_sent',
  text: 'SELECT count(*)::int AS times FROM report_mailing WHERE group_id = $1 AND report_id = $2',
};
