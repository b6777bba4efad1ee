import { type NamedQuery } from '../../database/named-query.js';
import { OUTCOMES } from '../../letters/ask.entity.js';
import { ASK_ANSWERED, ASK_OUTCOMES } from '../../letters/letter-asks.sql.js';
import { ANSWER, ANSWER_COUNTS, ANSWER_DAYS, share } from '../queries/answers.sql.js';
import { HAS_SIGNED, MOMENT, STANDS } from '../queries/fragments.js';
import { type StatisticsBy } from './statistics.js';

/*
 * Values: $1 group, $2 day, $3 instant or null, $4 and $5 first and last day of sending, $6 id of a body, $7 its slug, $8 topic,
 * $9 id of a person, $10 pattern of a printed line, $11 state of answers, $12 how many rows at most. From $4 to $11 null does not narrow.
 */

/** The row of all letters. Every other key begins with a point. */
const TOTAL = "'='";

const BODY = `SELECT o.id, o.slug, o.name FROM organisation o WHERE o.id = $6::uuid OR o.slug = $7`;

const SIGNED = `
  SELECT g.letter_id FROM signatory g
  WHERE g.group_id = $1 AND ${HAS_SIGNED} AND (g.person_id = $9::uuid OR g.signed_as ILIKE $10)`;

const SENT = `
  SELECT l.id, l.sent_on, l.topics, s.status
  FROM letter l JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  WHERE l.group_id = $1 AND l.sent_on BETWEEN coalesce($4::date, '-infinity') AND least($5::date, $2::date)
    AND ($8::text IS NULL OR $8 = ANY (l.topics))
    AND (($9::uuid IS NULL AND $10::text IS NULL) OR l.id IN (SELECT letter_id FROM signed))`;

/** Every body that owes or owed an answer by the day; one that has not received the letter yet counts for nothing but the letter. */
const OWED = `
  SELECT * FROM (
    SELECT l.id AS letter_id, l.sent_on, leg.organisation_id, coalesce(org.name, leg.body) AS body,
      leg.received_on <= $2 AS is_received, leg.due_on, leg.twenty_on, leg.target_days, ${ANSWER}
    FROM sent l
    JOIN leg ON leg.letter_id = l.id AND leg.started_on <= $2
    CROSS JOIN LATERAL (SELECT l.status) s
    LEFT JOIN organisation org ON org.id = leg.organisation_id
    ${ANSWER_DAYS}
    WHERE ($6::uuid IS NULL AND $7::text IS NULL) OR leg.organisation_id = (SELECT id FROM body)) leg
  WHERE $11::text IS NULL OR is_received AND CASE $11
    WHEN 'answered' THEN answered_on IS NOT NULL WHEN 'awaiting' THEN is_open ELSE is_open AND due_on < $2 END`;

/** The letters counted: those of which an answer is, where answers are narrowed. */
const SHOWN = `
  SELECT l.* FROM sent l
  WHERE ($6::uuid IS NULL AND $7::text IS NULL AND $11::text IS NULL) OR l.id IN (SELECT letter_id FROM owed)`;

const BODY_KEY = `'.' || coalesce(organisation_id::text, body)`;

/** Each letter with each key of its rows, once. */
const MEMBERS: Readonly<Record<StatisticsBy, string>> = {
  body: `SELECT DISTINCT letter_id, ${BODY_KEY} AS key, organisation_id AS id, body AS name FROM owed`,
  topic: `SELECT DISTINCT l.id AS letter_id, '.' || coalesce(topic, '') AS key, NULL::uuid AS id, topic AS name
    FROM shown l LEFT JOIN LATERAL unnest(l.topics) topic ON true`,
  signatory: `SELECT DISTINCT ON (l.id, key) l.id AS letter_id,
      '.' || coalesce(g.person_id::text, lower(g.signed_as), '') AS key, g.person_id AS id, coalesce(p.name, g.signed_as) AS name
    FROM shown l
    LEFT JOIN signatory g ON g.letter_id = l.id AND ${HAS_SIGNED}
    LEFT JOIN person p ON p.id = g.person_id
    ORDER BY l.id, key, g.position`,
  year: `SELECT l.id AS letter_id, '.' || year AS key, NULL::uuid AS id, year AS name
    FROM shown l CROSS JOIN LATERAL (SELECT date_part('year', sent_on)::text AS year) y`,
};

/** Asks of the letters with what became of them, read as the report reads them: no leg is needed for that. */
const ASKED = `
  SELECT l.id AS letter_id, a.*
  FROM shown l
  CROSS JOIN ${MOMENT}
  CROSS JOIN (SELECT NULL::date AS due_on) owed
  CROSS JOIN LATERAL (
    SELECT o.outcome, CASE WHEN ${ASK_ANSWERED} IN ('unanswered', 'after_event') THEN w.id END AS missed
    ${ASK_OUTCOMES} WHERE a.letter_id = l.id) a`;

const OUTCOMES_OF_LETTER = OUTCOMES.map((name) => `count(*) FILTER (WHERE outcome = '${name}') AS ${name}`);
const OUTCOMES_OF_ROW = OUTCOMES.map((name) => `coalesce(sum(${name}), 0) AS ${name}`);

const NONE_IS_ZERO = ['n', 'answered', 'still_open', 'not_yet_due', 'transferred_away', 'in_target', 'in_twenty', 'days_n', 'missed']
  .map((name) => `coalesce(${name}, 0) AS ${name}`)
  .join(', '); // prettier-ignore

/** What is counted of each row, by its key. Answers in the row of a body are only its own. */
const counted = (by: StatisticsBy): string => `
  asked AS MATERIALIZED (${ASKED}),
  asks AS (SELECT letter_id, count(*) AS asks, ${OUTCOMES_OF_LETTER.join(', ')} FROM asked GROUP BY letter_id),
  named AS (
    SELECT key, min(id::text) AS id, min(name) AS name, count(letter_id) AS letters, coalesce(sum(asks), 0) AS asks,
      ${OUTCOMES_OF_ROW.join(', ')}
    FROM member LEFT JOIN asks USING (letter_id) GROUP BY key),
  answers AS (
    SELECT key, count(answered_on) AS answered, ${ANSWER_COUNTS}
    FROM member JOIN owed USING (letter_id)
    WHERE is_received ${by === 'body' ? `AND key IN (${TOTAL}, ${BODY_KEY})` : ''} GROUP BY key),
  missed AS (
    SELECT key, count(DISTINCT missed) AS missed
    FROM member JOIN asked USING (letter_id) WHERE missed IS NOT NULL GROUP BY key),
  counted AS (
    SELECT named.*, ${NONE_IS_ZERO}, targets, days_at, longest
    FROM named LEFT JOIN answers USING (key) LEFT JOIN missed USING (key))`;

const OUTCOME_PAIRS = OUTCOMES.map((name) => `'${name}', ${name}`).join(', ');

const FIGURES = `'letters', letters, 'n', n, 'answered', answered, 'stillOpen', still_open,
  'late', still_open - not_yet_due, 'transferredAway', transferred_away,
  'withinTarget', ${share('in_target')}, 'within20', ${share('in_twenty')},
  'workingDays', json_build_object('n', days_n, 'median', days_at[2], 'lowerQuartile', days_at[1],
    'upperQuartile', days_at[3], 'longest', longest),
  'targetDays', coalesce(to_json(targets), '[]'),
  'asks', json_build_object('n', asks, 'byOutcome', json_build_object(${OUTCOME_PAIRS})),
  'windowsMissed', missed`;

/** Letters by year or month of sending, and the answers expected of them. */
const OVER_TIME = `
  SELECT json_build_object('unit', unit, 'points', (
    SELECT coalesce(json_agg(json_build_object('period', to_char(begins, CASE unit WHEN 'month' THEN 'YYYY-MM' ELSE 'YYYY' END),
        'letters', coalesce(letters, 0), 'n', coalesce(n, 0), 'answered', coalesce(answered, 0)) ORDER BY begins), '[]')
    FROM generate_series(date_trunc(unit, first), date_trunc(unit, last), ('1 ' || unit)::interval) begins
    LEFT JOIN (
      SELECT date_trunc(unit, sent_on::timestamp) AS begins, count(*) AS letters FROM shown GROUP BY 1) l USING (begins)
    LEFT JOIN (
      SELECT date_trunc(unit, sent_on::timestamp) AS begins, count(answered_on) AS answered,
        count(*) FILTER (WHERE NOT coalesce(is_transferred, false)) AS n
      FROM owed WHERE is_received GROUP BY 1) a USING (begins)))
  FROM (
    SELECT min(sent_on)::timestamp AS first, max(sent_on)::timestamp AS last,
      CASE WHEN date_part('year', min(sent_on)) = date_part('year', max(sent_on)) THEN 'month' ELSE 'year' END AS unit
    FROM shown) span`;

const SLUG = '(SELECT o.slug FROM organisation o WHERE o.id = placed.id::uuid)';

const rowsInOrder = (by: StatisticsBy): string => `
  SELECT coalesce(json_agg(json_build_object('id', id, 'slug', ${by === 'body' ? SLUG : 'NULL'}, 'name', name, ${FIGURES}) ORDER BY place), '[]')
  FROM (
    SELECT *, row_number() OVER (ORDER BY ${by === 'year' ? 'name DESC' : 'letters DESC, name, id'}) AS place
    FROM counted WHERE key <> ${TOTAL}) placed
  WHERE place <= $12`;

/** The statement that answers for rows of one kind. It gives one row: StatisticsAnswer. */
export const statisticsBy = (by: StatisticsBy): NamedQuery => ({
  name: `statistics-by-${by}`,
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::date, $5::date, $6::uuid, $7::text, $8::text, $9::uuid,
      $10::text, $11::text, $12::int),
    body AS (${BODY}), signed AS (${SIGNED}),
    sent AS MATERIALIZED (${SENT}), owed AS MATERIALIZED (${OWED}), shown AS MATERIALIZED (${SHOWN}),
    member AS MATERIALIZED (
      SELECT letter_id, key COLLATE "C" AS key, id, name FROM (${MEMBERS[by]}) of_rows
      UNION ALL SELECT id, ${TOTAL}, NULL, NULL FROM shown
      UNION ALL SELECT NULL, ${TOTAL}, NULL, NULL),
    ${counted(by)}
    SELECT (SELECT json_build_object('slug', slug, 'name', name) FROM appg WHERE id = $1) AS "group",
      (SELECT json_build_object('id', id, 'slug', slug, 'name', name) FROM body) AS body,
      (SELECT json_build_object(${FIGURES}) FROM counted WHERE key = ${TOTAL}) AS total,
      (${rowsInOrder(by)}) AS rows,
      (SELECT count(*)::int FROM counted WHERE key <> ${TOTAL}) AS "rowCount",
      (${OVER_TIME}) AS "overTime"`,
});
