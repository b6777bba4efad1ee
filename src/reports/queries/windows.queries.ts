import { type NamedQuery } from '../../database/named-query.js';
import { ASKS } from '../../letters/letter-asks.sql.js';
import { OWED_LEG } from '../../letters/letter-legs.sql.js';
import { type WindowItem } from '../sections/windows.js';
import { LETTER_REF, MOMENT, STANDS } from './fragments.js';

/** The one row of WINDOWS. */
export interface WindowsRow {
  readonly windows: WindowItem[];
}

/** The asks of letters that existed by the day, each read exactly as the letter itself is read. */
const ASKED = `
  SELECT x.window_id, l.reference, x.position, coalesce(l.sent_on <= $2, false) AS is_sent, x.item,
    coalesce(x.item->>'outcomeBasis', '') <> 'judged' AS is_unjudged, ${LETTER_REF} AS letter
  FROM event_window v
  JOIN ask linked ON linked.window_id = v.id
  JOIN letter l ON l.id = linked.letter_id
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  CROSS JOIN ${MOMENT}
  ${OWED_LEG}
  CROSS JOIN LATERAL (
    SELECT a.window_id, a.position, ${ASKS.item} AS item ${ASKS.from} AND a.id = linked.id) x
  WHERE v.group_id = $1`;

const ASK = `json_build_object('letter', letter, 'isSent', is_sent, 'position', position, 'text', item->'text',
  'outcome', item->'outcome', 'outcomeBasis', item->'outcomeBasis', 'answered', item->'answered')`;

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
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::date),
    asked AS (${ASKED}),
    linked AS (
      SELECT window_id, json_agg(${ASK} ORDER BY reference, position) AS asks,
        bool_or(is_sent AND is_unjudged) AS is_unjudged
      FROM asked GROUP BY window_id),
    standing AS (
      SELECT w.*, ${STATE} AS state, linked.asks, linked.is_unjudged
      FROM event_window w LEFT JOIN linked ON linked.window_id = w.id WHERE w.group_id = $1)
    SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'place', place, 'timeZone', time_zone,
        'firstOn', first_on, 'lastOn', last_on, 'opensOn', opens_on, 'closesOn', closes_on,
        'neededByOn', needed_by_on, 'state', state, 'asks', coalesce(asks, '[]'))
      ORDER BY needed_by_at, name, id), '[]') AS windows
    FROM standing
    WHERE (state <> 'closed' OR closes_on >= $4 OR is_unjudged)
      AND (asks IS NOT NULL OR (created_at AT TIME ZONE 'Europe/London')::date <= $2)`,
};
