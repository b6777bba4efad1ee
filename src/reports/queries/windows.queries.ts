import { type NamedQuery } from '../../database/named-query.js';
import { type WindowItem } from '../sections/windows.js';
import { isPast, JUDGEMENT, LETTER_REF, RECEIVED, STANDS } from './fragments.js';

/** The one row of WINDOWS. */
export interface WindowsRow {
  readonly windows: WindowItem[];
}

const OUTCOME = `coalesce(j.outcome, 'open')`;
const OVERTAKEN = `${OUTCOME} = 'open' AND ${isPast('$3')}`;

/** The asks of letters that existed by the day, with the first full or partial answer to their letter. */
const ASKS = `
  SELECT a.window_id, l.sent_on <= $2 AS is_sent, j.outcome IS NULL OR j.outcome = 'open' AS is_unjudged,
    l.reference, a.position,
    json_build_object('letter', ${LETTER_REF}, 'isSent', coalesce(l.sent_on <= $2, false),
      'position', a.position, 'text', a.text,
      'outcome', CASE WHEN ${OVERTAKEN} THEN 'overtaken_by_events' ELSE ${OUTCOME} END,
      'outcomeBasis', CASE WHEN ${OVERTAKEN} THEN 'follows_from_facts' WHEN ${OUTCOME} <> 'open' THEN 'judged' END,
      'answered', CASE WHEN answer.on_day <= w.needed_by_on THEN 'before_event'
                       WHEN NOT ${isPast('$3')} THEN NULL
                       WHEN answer.on_day IS NOT NULL THEN 'after_event' ELSE 'unanswered' END) AS item
  FROM event_window w
  JOIN ask a ON a.window_id = w.id
  JOIN letter l ON l.id = a.letter_id
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  ${JUDGEMENT}
  LEFT JOIN LATERAL (
    SELECT min(y.received_on) AS on_day FROM reply y
    WHERE y.letter_id = l.id AND y.class IN ('substantive', 'partial') AND ${RECEIVED}) answer ON true
  WHERE w.group_id = $1`;

const STATE = `CASE
  WHEN CASE WHEN $3::timestamptz IS NULL THEN w.closes_on < $2 ELSE w.closes_at <= $3 END THEN 'closed'
  WHEN CASE WHEN $3::timestamptz IS NULL THEN w.opens_on <= $2 ELSE w.opens_at <= $3 END THEN 'open'
  ELSE 'before' END`;

/**
 * Events with the asks that depend on them: those still to come or open, those closed since the period began, and
 * those of which a sent ask was never judged. One that no letter names counts from the day it was recorded.
 * Values: group, day, instant or null, first day of the period.
 */
export const WINDOWS: NamedQuery = {
  name: 'report-windows',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::date), asked AS (${ASKS}), standing AS (
      SELECT w.*, ${STATE} AS state,
        (SELECT json_agg(asked.item ORDER BY asked.reference, asked.position) FROM asked WHERE asked.window_id = w.id) AS asks,
        EXISTS (SELECT FROM asked WHERE asked.window_id = w.id AND asked.is_sent AND asked.is_unjudged) AS is_unjudged
      FROM event_window w WHERE w.group_id = $1)
    SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'place', place, 'timeZone', time_zone,
        'firstOn', first_on, 'lastOn', last_on, 'opensOn', opens_on, 'closesOn', closes_on,
        'neededByOn', needed_by_on, 'state', state, 'asks', coalesce(asks, '[]'))
      ORDER BY needed_by_at, name, id), '[]') AS windows
    FROM standing
    WHERE (state <> 'closed' OR closes_on >= $4 OR is_unjudged)
      AND (asks IS NOT NULL OR (created_at AT TIME ZONE 'Europe/London')::date <= $2)`,
};
