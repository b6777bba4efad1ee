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

/**
 * One item for each body that received a letter in the period, with the day of its answer. What names a letter is read only for those
 * that are named, and bodies are told apart by their ids, or by their words where they have none.
 */
const ITEMS = `
  SELECT l.id, l.sent_on, leg.organisation_id, CASE WHEN leg.organisation_id IS NULL THEN leg.body END AS body, leg.division,
    leg.due_on, leg.twenty_on, leg.target_days, ${ANSWER}, ${atLeastZero('(answer.number - sending.number)')} AS elapsed
  FROM leg
  JOIN letter l ON l.id = leg.letter_id AND l.group_id = $1
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  ${ANSWER_DAYS}
  LEFT JOIN calendar_day sending ON sending.division = leg.division AND sending.day = l.sent_on
  WHERE leg.group_id = $1 AND leg.started_on <= $2 AND leg.received_on BETWEEN $3 AND $4`;

/** All items together and by body, in one pass. */
const SETS = 'GROUPING SETS ((), (organisation_id, body))';
const COUNTS = `
  SELECT grouping(body) = 1 AS is_total, organisation_id, body, ${ANSWER_COUNTS},
    percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY elapsed) AS elapsed_at, count(elapsed) AS elapsed_n
  FROM item GROUP BY ${SETS}`;

/** Whether a row is about the same body; written so that rows can be found by it. */
const isOf = (table: string): string => `coalesce(${table}.organisation_id::text, ${table}.body)
  = coalesce(counted.organisation_id::text, counted.body)`;

/** The open letter of each body that was sent first. */
const OLDEST = `
  SELECT DISTINCT ON (item.organisation_id, item.body) item.organisation_id, item.body, l.id, l.reference, l.subject, l.sent_on,
    today.number - sending.number AS waited
  FROM item JOIN letter l ON l.id = item.id
  LEFT JOIN calendar_day sending ON sending.division = item.division AND sending.day = l.sent_on
  LEFT JOIN calendar_day today ON today.division = item.division AND today.day = $2
  WHERE item.is_open
  ORDER BY item.organisation_id, item.body, l.sent_on, l.reference`;

/** References of bodies that have few enough of them to be named; when all together are few, of all of them. */
const listed = (which: string): string =>
  `coalesce(json_agg(l.reference ORDER BY l.reference) FILTER (WHERE ${which}), '[]')`;
const NAMED = `
  SELECT grouping(item.body) = 1 AS is_total, item.organisation_id, item.body,
    ${listed('NOT coalesce(is_transferred, false)')} AS refs, ${listed('answered_on <= due_on')} AS in_target_refs,
    ${listed('answered_on <= twenty_on')} AS in_twenty_refs, ${listed('is_open')} AS open_refs
  FROM counted JOIN item ON ${isOf('item')} JOIN letter l ON l.id = item.id
  WHERE counted.n <= 50 AND NOT counted.is_total
  GROUP BY GROUPING SETS ((), (item.organisation_id, item.body))`;

const few = (refs: string): string => `CASE WHEN n <= 50 THEN coalesce(${refs}, '[]') END`;

const ROW = `'n', n, 'withinTarget', ${share('in_target')}, 'within20', ${share('in_twenty')},
  'stillOpen', still_open, 'notYetDue', not_yet_due, 'transferredAway', transferred_away,
  'references', ${few('refs')}, 'letters', json_build_object('withinTarget', ${few('in_target_refs')},
  'within20', ${few('in_twenty_refs')}, 'stillOpen', ${few('open_refs')}),
  'oldestOpen', CASE WHEN id IS NOT NULL THEN json_build_object('letter', json_build_object('id', id,
    'reference', reference, 'subject', subject), 'sentOn', sent_on, 'workingDaysWaiting', waited) END`;

/** All items, and those of each body, with its name, its oldest open letter and those that can be named. */
const TOLD = `
  SELECT counted.*, coalesce(org.name, counted.body) AS organisation, oldest.id, oldest.reference, oldest.subject, oldest.sent_on,
    oldest.waited, named.refs, named.in_target_refs, named.in_twenty_refs, named.open_refs
  FROM counted
  LEFT JOIN organisation org ON org.id = counted.organisation_id
  LEFT JOIN named ON named.is_total = counted.is_total AND (counted.is_total OR ${isOf('named')})
  LEFT JOIN LATERAL (
    SELECT * FROM oldest WHERE counted.is_total OR (${isOf('oldest')}) ORDER BY sent_on, reference LIMIT 1) oldest ON true`;

/** Values: group, day, first and last day of the period. The body's name breaks ties in its list. */
export const MEASURES: NamedQuery = {
  name: 'report-measures',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::date, $4::date), item AS MATERIALIZED (${ITEMS}), counted AS (${COUNTS}),
    oldest AS MATERIALIZED (${OLDEST}), named AS (${NAMED}), told AS (${TOLD})
    SELECT json_build_object(${ROW}, 'byOrganisation', (
        SELECT coalesce(json_agg(json_build_object('organisation',
            json_build_object('id', organisation_id, 'name', organisation), ${ROW}, 'targetDays', targets,
            'medianWorkingDays', days_at[2], 'longestWorkingDays', longest, 'spread', ${spread('days_at', 'days_n')})
          ORDER BY n DESC, organisation), '[]')
        FROM told WHERE NOT is_total)) AS measures,
      json_build_object('sinceReceipt', ${spread('days_at', 'days_n')},
        'sinceFirstSending', ${spread('elapsed_at', 'elapsed_n')}) AS times
    FROM told WHERE is_total`,
};
