import { type NamedQuery } from '../../database/named-query.js';
import { type Promises } from '../sections/promises.js';
import { ADDRESSEE, LETTER_REF, RECEIVED, STANDS } from './fragments.js';

/** The one row of PROMISES. */
export interface PromisesRow {
  readonly promises: Promises;
  /** How many there are; not all need to be listed. */
  readonly shown: number;
}

/** Every promise made by the day: what settled it first, and the substantive answer to the letter by the day. */
const MADE = `
  SELECT l.id, l.reference, l.subject, l.sent_on, y.received_on, y.promised_by, r.id AS recipient_id,
    coalesce(org.name, leg.body, ${ADDRESSEE}) AS body,
    CASE WHEN d.settled_on <= $2 THEN d.settled_on END AS settled_on,
    CASE WHEN leg.ended_because IN ('replied', 'settled') AND leg.ended_on <= $2 THEN leg.ended_on END AS answered_on,
    s.status IN ('awaiting_reply', 'part_replied') AS is_owed
  FROM reply y
  JOIN letter l ON l.id = y.letter_id
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  JOIN recipient r ON r.id = y.recipient_id
  LEFT JOIN office f ON f.id = r.office_id
  LEFT JOIN LATERAL (
    SELECT d.settled_on FROM deadline d
    WHERE d.letter_id = l.id AND d.reply_id = y.id AND d.kind = 'promised'
    ORDER BY d.since_on DESC LIMIT 1) d ON true
  LEFT JOIN LATERAL (
    SELECT g.* FROM leg g WHERE g.recipient_id = r.id AND g.started_on <= y.received_on
    ORDER BY g.position DESC LIMIT 1) leg ON true
  LEFT JOIN organisation org ON org.id = leg.organisation_id
  WHERE y.group_id = $1 AND y.class = 'holding' AND y.promised_by IS NOT NULL AND ${RECEIVED}`;

const STATE = `CASE
  WHEN answered_on <= promised_by THEN 'kept'
  WHEN settled_on <= promised_by THEN 'lapsed'
  WHEN $2 > promised_by THEN 'broken'
  WHEN NOT is_owed THEN 'lapsed'
  ELSE 'pending' END`;

/** The day that decided it: of the answer when kept, of the promise when broken, of what came first when lapsed. */
const DECIDED_ON = `CASE state WHEN 'kept' THEN answered_on WHEN 'broken' THEN promised_by WHEN 'lapsed' THEN settled_on END`;

/**
 * Promises decided or answered in the period, and those of which the answer is still waited for. Values: group, day,
 * first and last day of the period, most that are listed.
 */
export const PROMISES: NamedQuery = {
  name: 'report-promises',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::date, $4::date, $5::int), made AS (${MADE}),
    judged AS (SELECT *, ${STATE} AS state FROM made),
    shown AS (
      SELECT *, row_number() OVER (ORDER BY promised_by, sent_on, reference, received_on) AS place FROM judged
      WHERE ${DECIDED_ON} BETWEEN $3 AND $4 OR answered_on BETWEEN $3 AND $4 OR state = 'pending'
        OR (state = 'broken' AND is_owed AND settled_on IS NULL))
    SELECT json_build_object('kept', count(*) FILTER (WHERE state = 'kept'),
      'broken', count(*) FILTER (WHERE state = 'broken'), 'pending', count(*) FILTER (WHERE state = 'pending'),
      'lapsed', count(*) FILTER (WHERE state = 'lapsed'),
      'items', coalesce(json_agg(json_build_object('letter', ${LETTER_REF}, 'recipientId', recipient_id, 'body', body,
          'repliedOn', received_on, 'promisedBy', promised_by, 'answeredOn', answered_on, 'state', state)
        ORDER BY place) FILTER (WHERE place <= $5), '[]')) AS promises, count(*) AS shown
    FROM shown l`,
};
