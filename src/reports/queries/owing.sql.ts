import { ASK_OUTCOMES } from '../../letters/letter-asks.sql.js';
import { HELD, IS_PAST, LETTER_REF, MOMENT, STANDS } from './fragments.js';

/*
 * Who owes an answer as of the day, worked out for all letters at once. What a list tells of each is read only for those that it has.
 */

/** The earliest event that makes an open ask of a letter useless and has not yet done so. */
const RACES = `
  SELECT DISTINCT ON (a.letter_id) a.letter_id, w.name, w.opens_on, w.needed_by_on,
    CASE WHEN $3::timestamptz IS NULL THEN w.opens_on <= $2 ELSE w.opens_at <= $3 END AS is_open
  FROM event_window w
  JOIN ask linked ON linked.window_id = w.id
  CROSS JOIN ${MOMENT}
  CROSS JOIN (SELECT NULL::date AS due_on) owed
  CROSS JOIN LATERAL (SELECT a.letter_id, o.outcome ${ASK_OUTCOMES} WHERE a.id = linked.id) a
  WHERE w.group_id = $1 AND NOT ${IS_PAST} AND a.outcome = 'open'
  ORDER BY a.letter_id, w.needed_by_at, w.id`;

/** The latest promise to each addressee that still stands. */
const PROMISED = `
  SELECT d.recipient_id, max(d.due_on) AS due_on FROM deadline d
  WHERE d.group_id = $1 AND d.kind = 'promised' AND d.since_on <= $2 AND (d.settled_on IS NULL OR $2 < d.settled_on)
  GROUP BY d.recipient_id`;

const OWING = `
  SELECT l.id, l.reference, l.sent_on, owed.recipient_id, owed.position, owed.body, owed.organisation_id, owed.office_id,
    owed.started_on, owed.received_on, owed.due_on, owed.twenty_on, $2 > owed.due_on AS is_late,
    today.number - sending.number AS waiting, today.number - due.number AS late_by, promised.due_on AS promised_by,
    race.name AS window_name, race.opens_on, race.needed_by_on, race.is_open
  FROM letter_status s
  JOIN letter l ON l.id = s.letter_id
  JOIN leg owed ON owed.letter_id = l.id AND owed.started_on <= $2 AND (owed.ended_on IS NULL OR $2 < owed.ended_on)
  LEFT JOIN calendar_day today ON today.division = owed.division AND today.day = $2
  LEFT JOIN calendar_day sending ON sending.division = owed.division AND sending.day = l.sent_on
  LEFT JOIN calendar_day due ON due.division = owed.division AND due.day = owed.due_on
  LEFT JOIN promised ON promised.recipient_id = owed.recipient_id
  LEFT JOIN race ON race.letter_id = l.id
  WHERE s.status IN ('awaiting_reply', 'part_replied') AND ${STANDS}`;

/** An event is too near for the rule, as `isRacing` in next-step.ts says. */
const IS_RACING = `coalesce(is_open OR opens_on - $2 <= (SELECT window_soon_days FROM appg WHERE id = $1)
  OR due_on > needed_by_on, false)`;

const JUDGED = `
  SELECT *, NOT is_late AND NOT is_racing AND coalesce(promised_by < $2, false) AS is_broken
  FROM (SELECT *, ${IS_RACING} AS is_racing FROM owing) racing`;

/** The first late ones and the first others, the longest waiting first. */
const first = (which: string): string =>
  `(SELECT recipient_id FROM owed WHERE ${which} ORDER BY sent_on, reference, recipient_id LIMIT $4)`;

/** Those of which the thing to do is the most urgent of its kind. */
const pressing = (which: string, order: string): string =>
  `(SELECT recipient_id FROM owed WHERE ${which} ORDER BY ${order}, recipient_id LIMIT $4)`;
const PRESSING = [
  pressing('is_racing AND is_open', 'needed_by_on, reference'),
  pressing('is_racing AND NOT is_open', 'needed_by_on, reference'),
  pressing('is_broken', 'reference'),
].join(' UNION ');

/**
 * `owed`: a row for each body that owes an answer; `listed` and `pressing` pick those that are told of by the addressee. Values: group,
 * day, instant or null, most of each.
 */
export const OWED = `${HELD}, race AS (${RACES}), promised AS (${PROMISED}), owing AS (${OWING}),
  owed AS MATERIALIZED (${JUDGED}), listed AS (${first('is_late')} UNION ALL ${first('NOT is_late')}),
  pressing AS (${PRESSING})`;

/** How many there are, as JSON. */
export const OWED_COUNTS = `
  SELECT json_build_object('answers', count(*), 'late', count(*) FILTER (WHERE is_late),
    'letters', count(DISTINCT id),
    'lateLetters', count(DISTINCT id) FILTER (WHERE is_late)) FROM owed`;

/** How many call for each kind of thing to do, as JSON. */
export const OWED_TODOS = `
  SELECT json_build_object('window_open', count(*) FILTER (WHERE is_racing AND is_open),
    'window_coming', count(*) FILTER (WHERE is_racing AND NOT is_open),
    'reply_late', count(*) FILTER (WHERE is_late AND NOT is_racing),
    'promise_broken', count(*) FILTER (WHERE is_broken)) FROM owed`;

/** The first working day of every band but the lowest; where each begins and ends. */
const BANDS = 'ARRAY[21, 41, 61]';
const BAND = `width_bucket(waiting, ${BANDS})`;
const FROM_TO = `'from', (ARRAY[0, 21, 41, 61])[band + 1], 'to', (ARRAY[20, 40, 60, NULL])[band + 1]`;

/** By how long they have been waited for: JSON list of `AgeBand`, those of unknown age first, then the longest waiting. */
export const AGES = `
  SELECT json_agg(json_build_object(${FROM_TO}, 'answers', answers, 'late', late, 'first', ${LETTER_REF})
    ORDER BY band DESC NULLS FIRST)
  FROM (SELECT ${BAND} AS band, count(*) AS answers, count(*) FILTER (WHERE is_late) AS late FROM owed GROUP BY 1) bands
  CROSS JOIN LATERAL (
    SELECT id FROM owed WHERE ${BAND} IS NOT DISTINCT FROM band ORDER BY sent_on, reference LIMIT 1) longest
  JOIN letter l ON l.id = longest.id`;
