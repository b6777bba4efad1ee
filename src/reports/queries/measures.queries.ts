import { type NamedQuery } from '../../database/named-query.js';
import { atLeastZero } from '../../letters/letter-legs.sql.js';
import { type AnswerTimes, type Measures } from '../sections/measures.js';
import { ANSWER, ANSWER_COUNTS, ANSWER_DAYS, share, spread } from './answers.sql.js';
import { STANDS } from './fragments.js';

/** The one row of MEASURES. */
export interface MeasuresRow {
  readonly measures: Measures;
  readonly times: AnswerTimes;
}

/** One item for each body that received a letter in the period, with the day of its answer. */
const ITEMS = `
  SELECT l.id, l.reference, l.subject, l.sent_on, leg.organisation_id, coalesce(org.name, leg.body) AS organisation,
    leg.due_on, leg.twenty_on, leg.target_days, ${ANSWER},
    ${atLeastZero('(answer.number - sending.number)')} AS elapsed, today.number - sending.number AS waited
  FROM leg
  JOIN letter l ON l.id = leg.letter_id
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  LEFT JOIN organisation org ON org.id = leg.organisation_id
  ${ANSWER_DAYS}
  LEFT JOIN calendar_day sending ON sending.division = leg.division AND sending.day = l.sent_on
  LEFT JOIN calendar_day today ON today.division = leg.division AND today.day = $2
  WHERE leg.group_id = $1 AND leg.started_on <= $2 AND leg.received_on BETWEEN $3 AND $4`;

/** All items together and by body, in one pass. */
const COUNTS = `
  SELECT grouping(organisation) = 1 AS is_total, organisation_id, organisation, ${ANSWER_COUNTS},
    array_agg(reference) FILTER (WHERE NOT coalesce(is_transferred, false)) AS refs,
    array_agg(reference) FILTER (WHERE answered_on <= due_on) AS in_target_refs,
    array_agg(reference) FILTER (WHERE answered_on <= twenty_on) AS in_twenty_refs,
    array_agg(reference) FILTER (WHERE is_open) AS open_refs,
    min(ARRAY[sent_on::text, reference, id::text, subject, waited::text]) FILTER (WHERE is_open) AS oldest,
    percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY elapsed) AS elapsed_at, count(elapsed) AS elapsed_n
  FROM item GROUP BY GROUPING SETS ((), (organisation_id, organisation))`;

/** References in their order, as long as they are few enough to be named. */
const few = (refs: string): string =>
  `CASE WHEN n <= 50 THEN (SELECT coalesce(json_agg(r ORDER BY r), '[]') FROM unnest(${refs}) r) END`;

const ROW = `'n', n, 'withinTarget', ${share('in_target')}, 'within20', ${share('in_twenty')},
  'stillOpen', still_open, 'notYetDue', not_yet_due, 'transferredAway', transferred_away,
  'references', ${few('refs')}, 'letters', json_build_object('withinTarget', ${few('in_target_refs')},
  'within20', ${few('in_twenty_refs')}, 'stillOpen', ${few('open_refs')}),
  'oldestOpen', CASE WHEN oldest IS NOT NULL THEN json_build_object('letter', json_build_object('id', oldest[3],
    'reference', oldest[2], 'subject', oldest[4]), 'sentOn', oldest[1], 'workingDaysWaiting', oldest[5]::int) END`;

/** Values: group, day, first and last day of the period. The body's name breaks ties in its list. */
export const MEASURES: NamedQuery = {
  name: 'report-measures',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::date, $4::date), item AS (${ITEMS}), counted AS (${COUNTS})
    SELECT json_build_object(${ROW}, 'byOrganisation', (
        SELECT coalesce(json_agg(json_build_object('organisation',
            json_build_object('id', organisation_id, 'name', organisation), ${ROW}, 'targetDays', targets,
            'medianWorkingDays', days_at[2], 'longestWorkingDays', longest, 'spread', ${spread('days_at', 'days_n')})
          ORDER BY n DESC, organisation), '[]')
        FROM counted WHERE NOT is_total)) AS measures,
      json_build_object('sinceReceipt', ${spread('days_at', 'days_n')},
        'sinceFirstSending', ${spread('elapsed_at', 'elapsed_n')}) AS times
    FROM counted WHERE is_total`,
};
