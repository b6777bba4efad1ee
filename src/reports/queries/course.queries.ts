import { type NamedQuery } from '../../database/named-query.js';
import { type Course } from '../sections/course.js';
import { LETTER_REF } from './fragments.js';

/** The one row of COURSE. */
export interface CourseRow {
  readonly course: Course;
}

/** The day and the same day of each of the twelve months before, the earliest first. */
const DAYS = `ARRAY(SELECT ($2::date - make_interval(months => 12 - n))::date FROM generate_series(0, 12) n ORDER BY 1)`;

/**
 * Of each leg, how many of the days lie before it began, before it ended, and on or before its due day; then how many legs have
 * the same three. One reading of the legs does for all days.
 */
const SPANS = `
  SELECT width_bucket(leg.started_on - 1, days) AS before_start,
    width_bucket(coalesce(leg.ended_on, 'infinity') - 1, days) AS before_end,
    width_bucket(leg.due_on, days) AS in_time, count(*) AS legs
  FROM leg, spread
  WHERE leg.group_id = $1 AND leg.started_on <= $2
  GROUP BY 1, 2, 3`;

const OVER_TIME = `
  SELECT json_agg(json_build_object('on', each.day, 'owed', each.owed, 'late', each.late) ORDER BY each.day)
  FROM (
    SELECT point.day, coalesce(sum(legs), 0)::int AS owed,
      coalesce(sum(legs) FILTER (WHERE in_time < point.at), 0)::int AS late
    FROM spread, unnest(days) WITH ORDINALITY AS point(day, at)
    LEFT JOIN (${SPANS}) span ON before_start < point.at AND point.at <= before_end
    GROUP BY point.day) each`;

const ANSWERS = `
  SELECT json_agg(json_build_object('letter', ${LETTER_REF}, 'body', last.by_body, 'sentOn', l.sent_on,
      'receivedOn', last.received_on, 'dueOn', last.due_on, 'answeredOn', last.ended_on)
    ORDER BY last.ended_on DESC, l.reference, last.position)
  FROM (
    SELECT leg.*, coalesce(org.name, leg.body) AS by_body
    FROM leg LEFT JOIN organisation org ON org.id = leg.organisation_id
    WHERE leg.group_id = $1 AND leg.ended_because IN ('replied', 'settled') AND leg.ended_on BETWEEN $3 AND $4
    ORDER BY leg.ended_on DESC, leg.letter_id DESC, leg.position LIMIT 30) last
  JOIN letter l ON l.id = last.letter_id`;

/** What happened over time. Values: group, day, first and last day of the period. */
export const COURSE: NamedQuery = {
  name: 'report-course',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::date, $4::date), spread AS (SELECT ${DAYS} AS days)
    SELECT json_build_object('overTime', (${OVER_TIME}), 'answers', coalesce((${ANSWERS}), '[]')) AS course`,
};
