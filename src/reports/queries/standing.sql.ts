import { ASK_FACTS, askAnswered, judgementsOf } from '../../letters/letter-asks.sql.js';
import { MOMENT, RECEIVED, STANDS } from './fragments.js';

/*
 * Every ask of the group as it stands by the day, worked out for all letters at once and read by every part of the report that tells of
 * asks. Nothing is read here that only those need which are listed.
 */

/** A letter that is closed may never have been sent; every other status says whether it was. */
const IS_SENT = `CASE s.status WHEN 'draft' THEN false WHEN 'collecting_signatures' THEN false
  WHEN 'closed' THEN (SELECT coalesce(l.sent_on <= $2, false) FROM letter l WHERE l.id = s.letter_id) ELSE true END`;

/** No leg is needed to know an outcome; `owed` stands in for it. */
const STANDING = `
  SELECT a.id, a.letter_id, a.window_id, ${IS_SENT} AS is_sent, o.outcome, o.basis, j.ask_id IS NULL AS is_new,
    CASE o.basis WHEN 'judged' THEN j.judged_on WHEN 'follows_from_facts' THEN w.needed_by_on END AS on_day
  FROM letter_status s
  JOIN ask a ON a.letter_id = s.letter_id
  LEFT JOIN event_window w ON w.id = a.window_id
  LEFT JOIN judged j ON j.ask_id = a.id
  CROSS JOIN ${MOMENT}
  CROSS JOIN (SELECT NULL::date AS due_on) owed ${ASK_FACTS}
  WHERE ${STANDS} AND s.status <> 'withdrawn'`;

/** The first and the last full or partial answer to each letter. */
const CAME = `
  SELECT y.letter_id, min(y.received_on) AS first_on, max(y.received_on) AS last_on
  FROM reply y WHERE y.group_id = $1 AND y.class IN ('partial', 'substantive') AND ${RECEIVED} GROUP BY y.letter_id`;

const CITED = '(SELECT cited.received_on FROM reply cited WHERE cited.id = j.reply_id)';

/** Those that depend on an event, with whether they were answered before it. */
const RACED = `
  SELECT standing.*, ${askAnswered({ first: 'came.first_on', last: 'came.last_on', cited: CITED })} AS answered
  FROM standing
  JOIN event_window w ON w.id = standing.window_id
  LEFT JOIN judged j ON j.ask_id = standing.id
  LEFT JOIN came ON came.letter_id = standing.letter_id
  CROSS JOIN ${MOMENT}
  CROSS JOIN (SELECT NULL::date AS due_on) owed ${ASK_FACTS}`;

/**
 * `standing`: a row for each ask of a letter that is not withdrawn; `raced`: those that depend on an event; `came`: when letters were
 * answered. Values: group, day, instant or null.
 */
export const STANDING_ASKS = `judged AS MATERIALIZED (${judgementsOf('$1', '$2')}), standing AS MATERIALIZED (${STANDING}),
  came AS MATERIALIZED (${CAME}), raced AS MATERIALIZED (${RACED})`;
