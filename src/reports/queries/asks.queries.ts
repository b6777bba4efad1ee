import { type NamedQuery } from '../../database/named-query.js';
import { OUTCOMES } from '../../letters/ask.entity.js';
import { type Asks } from '../sections/asks.js';
import { isPast, JUDGEMENT, LETTER_REF, STANDS } from './fragments.js';

/** The one row of ASKS. */
export interface AsksRow {
  readonly asks: Asks;
}

const STANDING = `
  SELECT l.id, l.reference, l.subject, a.position, a.text, j.judged_on, j.quote, w.needed_by_on,
    coalesce(j.outcome, 'open') = 'open' AND w.id IS NOT NULL AND ${isPast('$3')} AS is_overtaken,
    coalesce(j.outcome, 'open') AS judged
  FROM letter l
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  JOIN ask a ON a.letter_id = l.id
  LEFT JOIN event_window w ON w.id = a.window_id
  ${JUDGEMENT}
  WHERE l.group_id = $1 AND l.sent_on <= $2`;

const NAMED = `
  SELECT *, CASE WHEN is_overtaken THEN 'overtaken_by_events' ELSE judged END AS outcome,
    CASE WHEN is_overtaken THEN needed_by_on WHEN judged <> 'open' THEN judged_on END AS on_day
  FROM standing`;

const COUNTS = OUTCOMES.map((name) => `'${name}', count(*) FILTER (WHERE outcome = '${name}')`).join(', ');

/**
 * What became of the asks of every letter sent by the day and not withdrawn, with those that were resolved in the
 * period. Values: group, day, instant or null, first and last day of the period.
 */
export const ASKS: NamedQuery = {
  name: 'report-asks',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::date, $5::date),
    standing AS (${STANDING}), named AS (${NAMED})
    SELECT json_build_object('n', count(*), 'byOutcome', json_build_object(${COUNTS}),
      'items', coalesce(json_agg(json_build_object('letter', ${LETTER_REF}, 'position', position, 'text', text,
          'outcome', outcome, 'outcomeBasis', CASE WHEN is_overtaken THEN 'follows_from_facts' ELSE 'judged' END,
          'on', on_day, 'quote', CASE WHEN NOT is_overtaken THEN quote END)
        ORDER BY on_day, reference, position) FILTER (WHERE on_day BETWEEN $4 AND $5), '[]')) AS asks
    FROM named l`,
};
