import { type Windows } from '../sections/windows.js';

/* The events of the group with the asks that depend on them, from `raced`: see standing.sql.ts. */

const BY_WINDOW = `
  SELECT window_id, count(*) AS asks, bool_or(is_sent) AS has_sent,
    bool_or(is_sent AND basis IS DISTINCT FROM 'judged') AS is_unjudged,
    bool_or(is_sent AND answered IN ('unanswered', 'after_event')) AS is_unanswered
  FROM raced GROUP BY window_id`;

const STATE = `CASE
  WHEN CASE WHEN $3::timestamptz IS NULL THEN w.closes_on < $2 ELSE w.closes_at <= $3 END THEN 'closed'
  WHEN CASE WHEN $3::timestamptz IS NULL THEN w.opens_on <= $2 ELSE w.opens_at <= $3 END THEN 'open'
  ELSE 'before' END`;

/** In which list an event stands; null for one that is over and no sent letter asks for anything before it. */
const LIST = `CASE WHEN state = 'open' THEN 'open' WHEN state = 'before' THEN 'coming'
  WHEN is_unanswered THEN 'closedUnanswered' WHEN has_sent THEN 'closedAnswered' END`;

/**
 * Those still to come or open, those closed since the period began, and those of which a sent ask was never judged. One that no
 * letter names counts from the day it was recorded.
 */
const SHOWN = `
  SELECT *, row_number() OVER (PARTITION BY list ORDER BY needed_by_at, name, id) AS place
  FROM (
    SELECT *, ${LIST} AS list
    FROM (
      SELECT w.id, w.name, w.place AS venue, w.time_zone, w.first_on, w.last_on, w.opens_on, w.closes_on, w.needed_by_on,
        w.needed_by_at, w.created_at, ${STATE} AS state, b.asks, b.has_sent, b.is_unjudged, b.is_unanswered
      FROM event_window w LEFT JOIN by_window b ON b.window_id = w.id WHERE w.group_id = $1) standing
    WHERE (state <> 'closed' OR closes_on >= $4 OR is_unjudged)
      AND (asks IS NOT NULL OR (created_at AT TIME ZONE 'Europe/London')::date <= $2)) placed
  WHERE list IS NOT NULL`;

/** So many asks of each list: those of the first events, and of an event those that nobody has judged before the others. */
const TOLD = `
  SELECT l.id AS letter_id, l.reference, l.subject, asked.*
  FROM (
    SELECT raced.id, raced.letter_id AS of_letter, raced.window_id, raced.is_sent, raced.outcome, raced.basis, raced.answered,
      row_number() OVER (PARTITION BY shown.list
        ORDER BY shown.place, raced.basis IS NOT DISTINCT FROM 'judged', raced.on_day, raced.id) AS turn
    FROM shown JOIN raced ON raced.window_id = shown.id
    WHERE shown.place <= $6) asked
  JOIN letter l ON l.id = asked.of_letter
  WHERE turn <= $6`;

const OWN = `
  SELECT l.window_id, json_agg(json_build_object('letter', json_build_object('id', l.letter_id, 'reference', l.reference,
      'subject', l.subject), 'isSent', l.is_sent, 'position', a.position, 'text', a.text, 'outcome', l.outcome,
      'outcomeBasis', l.basis, 'answered', l.answered) ORDER BY l.reference, a.position) AS asks
  FROM told l JOIN ask a ON a.id = l.id GROUP BY l.window_id`;

/** Each list with its events. `asksInAll` tells of those that are not listed. */
const LISTED = `
  SELECT shown.list, json_agg(json_build_object('id', id, 'name', name, 'place', shown.venue, 'timeZone', time_zone,
      'firstOn', first_on, 'lastOn', last_on, 'opensOn', opens_on, 'closesOn', closes_on,
      'neededByOn', needed_by_on, 'state', state, 'asks', coalesce(own.asks, '[]'),
      'asksInAll', coalesce(shown.asks, 0)) ORDER BY shown.place) AS items
  FROM shown LEFT JOIN own ON own.window_id = shown.id WHERE shown.place <= $6 GROUP BY shown.list`;

const LISTS: readonly (keyof Windows)[] = ['open', 'coming', 'closedUnanswered', 'closedAnswered'];

const ofEach = (what: (list: string) => string): string =>
  `json_build_object(${LISTS.map((list) => `'${list}', ${what(list)}`).join(', ')})`;

/** The tables that the two below read. Values: group, day, instant or null, first day of the period; most events of a list, and most asks of all of them. */
export const WINDOWS = `by_window AS (${BY_WINDOW}), shown AS (${SHOWN}), told AS (${TOLD}), own AS (${OWN}),
  listed AS (${LISTED})`;

/** JSON of `Windows`. */
export const WINDOW_LISTS = ofEach(
  (list) => `coalesce((SELECT items FROM listed WHERE list = '${list}'), '[]')`,
);

/** How many events stand in each of these ways. */
export const WINDOW_COUNTS = ofEach((list) => `(SELECT count(*) FROM shown WHERE list = '${list}')`);

/** How many letters there are, for each event that is over without an answer in time, of which an outcome is to be recorded. */
export const TO_RECORD = `(
  SELECT count(DISTINCT (raced.window_id, raced.letter_id))
  FROM shown JOIN raced ON raced.window_id = shown.id
  WHERE shown.list = 'closedUnanswered' AND raced.is_sent AND raced.basis = 'follows_from_facts')`;
