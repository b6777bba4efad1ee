import { type NamedQuery } from '../../database/named-query.js';
import { OUTCOMES } from '../../letters/ask.entity.js';
import { ASK_OUTCOMES } from '../../letters/letter-asks.sql.js';
import { LETTER_REF, MOMENT, STANDS } from './fragments.js';

/** The one row of ASKS. */
export interface AsksRow {
  /** JSON text of Asks. */
  readonly asks: string;
}

/** No leg is needed to know an outcome; `owed` stands in for it. */
const STANDING = `
  SELECT l.id, l.reference, l.subject, a.*
  FROM letter l
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  CROSS JOIN ${MOMENT}
  CROSS JOIN (SELECT NULL::date AS due_on) owed
  CROSS JOIN LATERAL (
    SELECT a.position, a.text, o.outcome, o.basis, CASE WHEN o.basis = 'judged' THEN j.quote END AS quote,
      CASE o.basis WHEN 'judged' THEN j.judged_on WHEN 'follows_from_facts' THEN w.needed_by_on END AS on_day
    ${ASK_OUTCOMES} WHERE a.letter_id = l.id) a
  WHERE l.group_id = $1 AND l.sent_on <= $2`;

const COUNTS = OUTCOMES.map((name) => `'${name}', count(*) FILTER (WHERE outcome = '${name}')`).join(', ');

/** The letters behind each count, as long as it is small enough for them to be named. */
const LETTERS = OUTCOMES.map(
  (name) => `'${name}', CASE WHEN count(*) FILTER (WHERE outcome = '${name}') <= 50 THEN (
    SELECT coalesce(json_agg(DISTINCT r), '[]')
    FROM unnest(array_agg(reference) FILTER (WHERE outcome = '${name}')) r) END`,
).join(', ');

/**
 * What became of the asks of every letter sent by the day and not withdrawn, with those that were resolved in the
 * period. Values: group, day, instant or null, first and last day of the period.
 */
export const ASKS: NamedQuery = {
  name: 'report-asks',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::date, $5::date),
    standing AS (${STANDING})
    SELECT json_build_object('n', count(*), 'byOutcome', json_build_object(${COUNTS}),
      'letters', json_build_object(${LETTERS}),
      'items', coalesce(json_agg(json_build_object('letter', ${LETTER_REF}, 'position', position, 'text', text,
          'outcome', outcome, 'outcomeBasis', basis, 'on', on_day, 'quote', quote)
        ORDER BY on_day, reference, position) FILTER (WHERE on_day BETWEEN $4 AND $5), '[]'))::text AS asks
    FROM standing l`,
};
