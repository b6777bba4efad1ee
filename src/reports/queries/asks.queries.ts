import { type NamedQuery } from '../../database/named-query.js';
import { OUTCOMES } from '../../letters/ask.entity.js';
import { ASK_OUTCOMES } from '../../letters/letter-asks.sql.js';
import { type NotAssessed, type TodoCounts } from '../sections/todo.js';
import { type Windows } from '../sections/windows.js';
import { LETTER_REF, MOMENT } from './fragments.js';
import { STANDING_ASKS } from './standing.sql.js';
import { TO_RECORD, WINDOW_COUNTS, WINDOW_LISTS, WINDOWS } from './windows.sql.js';

/** The one row of ASKS. */
export interface AsksRow {
  /** JSON text of Asks. */
  readonly asks: string;
  /** How many were resolved in the period. */
  readonly resolved: number;
  /** The first letters with an answer and asks of which nobody has said what became of them. */
  readonly notAssessed: readonly NotAssessed[];
  readonly windows: Windows;
  /** How many events stand in each of these ways; not all need to be listed. */
  readonly windowCounts: Readonly<Record<keyof Windows, number>>;
  readonly todos: Pick<TodoCounts, 'record_outcome' | 'asks_not_assessed'>;
}

/** The first of those resolved in the period, with all of the last of their days. */
const FIRST = `SELECT * FROM standing WHERE is_sent AND on_day BETWEEN $4 AND $5 ORDER BY on_day FETCH FIRST $6 ROWS WITH TIES`;

const ITEMS = `
  SELECT json_agg(json_build_object('letter', ${LETTER_REF}, 'position', l.position, 'text', l.text,
      'outcome', l.outcome, 'outcomeBasis', l.basis, 'on', l.on_day, 'quote', CASE WHEN l.basis = 'judged' THEN said.quote END)
    ORDER BY l.on_day, l.reference, l.position)
  FROM (
    SELECT l.id, l.reference, l.subject, a.id AS ask_id, a.position, a.text, told.outcome, told.basis, told.on_day
    FROM (${FIRST}) told JOIN letter l ON l.id = told.letter_id JOIN ask a ON a.id = told.id
    ORDER BY told.on_day, l.reference, a.position LIMIT $6) l
  CROSS JOIN ${MOMENT}
  CROSS JOIN (SELECT NULL::date AS due_on) owed
  CROSS JOIN LATERAL (SELECT j.quote ${ASK_OUTCOMES} WHERE a.id = l.ask_id) said`;

const COUNTED = `
  SELECT outcome, count(*) AS n, count(*) FILTER (WHERE on_day BETWEEN $4 AND $5) AS resolved
  FROM standing WHERE is_sent GROUP BY outcome`;

const COUNTS = OUTCOMES.map(
  (name) => `'${name}', coalesce((SELECT n FROM counted WHERE outcome = '${name}'), 0)`,
);

/** The letters behind each count, as long as it is small enough for them to be named. */
const LETTERS = OUTCOMES.map(
  (name) => `'${name}', CASE WHEN EXISTS (SELECT FROM counted WHERE outcome = '${name}' AND n > 50) THEN NULL
    ELSE coalesce((SELECT names FROM named WHERE outcome = '${name}'), '[]') END`,
);

const NAMED = `
  SELECT standing.outcome, json_agg(DISTINCT l.reference) AS names
  FROM standing JOIN letter l ON l.id = standing.letter_id
  WHERE is_sent AND standing.outcome IN (SELECT outcome FROM counted WHERE n <= 50) GROUP BY standing.outcome`;

/** Letters with an answer and asks of which nobody has said what became of them. */
const NEW = `
  SELECT new.letter_id, new.asks, came.first_on
  FROM (SELECT letter_id, count(*) AS asks FROM standing WHERE is_new GROUP BY letter_id) new
  JOIN came ON came.letter_id = new.letter_id`;

const NOT_ASSESSED = `
  SELECT json_agg(json_build_object('letter', ${LETTER_REF}, 'repliedOn', l.first_on, 'asks', l.asks)
    ORDER BY l.first_on, l.reference)
  FROM (
    SELECT l.id, l.reference, l.subject, first.first_on, first.asks
    FROM (SELECT * FROM new ORDER BY first_on FETCH FIRST $6 ROWS WITH TIES) first
    JOIN letter l ON l.id = first.letter_id
    ORDER BY first.first_on, l.reference LIMIT $6) l`;

const TODOS = `json_build_object('record_outcome', ${TO_RECORD},
  'asks_not_assessed', (SELECT count(*) FROM new))`;

/**
 * What became of the asks of every letter sent by the day and not withdrawn, with those that were resolved in the period; the events that
 * asks depend on, by where they stand. Values: group, day, instant or null, first and last day of the period, most of each list.
 */
export const ASKS: NamedQuery = {
  name: 'report-asks',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::date, $5::date, $6::int),
    ${STANDING_ASKS}, ${WINDOWS},
    counted AS (${COUNTED}), new AS MATERIALIZED (${NEW}), named AS (${NAMED})
    SELECT json_build_object('n', (SELECT coalesce(sum(n), 0)::int FROM counted),
        'byOutcome', json_build_object(${COUNTS.join(', ')}), 'letters', json_build_object(${LETTERS.join(', ')}),
        'items', coalesce((${ITEMS}), '[]'))::text AS asks,
      (SELECT coalesce(sum(resolved), 0)::int FROM counted) AS resolved, coalesce((${NOT_ASSESSED}), '[]') AS "notAssessed",
      ${WINDOW_LISTS} AS windows, ${WINDOW_COUNTS} AS "windowCounts", ${TODOS} AS todos`,
};
