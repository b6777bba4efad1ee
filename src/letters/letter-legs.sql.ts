import { byThen } from './moment.sql.js';

/** Zero at least, but null when it is not known: greatest() alone would make a missing count 0. */
export const atLeastZero = (count: string): string =>
  `CASE WHEN ${count} IS NOT NULL THEN greatest(${count}, 0) END`;

/**
 * The days of the leg `g` in the calendar of its division: of receipt, due, and judged, which is the day of the
 * moment or the day on which the leg ended. Outside the calendar's range a row is missing, and what is counted
 * from it is null.
 */
export const LEG_DAYS = `
  LEFT JOIN calendar_day received ON received.division = g.division AND received.day = g.received_on
  LEFT JOIN calendar_day due ON due.division = g.division AND due.day = g.due_on
  LEFT JOIN calendar_day judged ON judged.division = g.division AND judged.day = least(m.day, g.ended_on)`;

/** How far the leg is on its way, at the end of the judged day; the same counts as `progress` gives. */
export const WORKING_DAY = atLeastZero('(judged.number - received.number)');
export const WORKING_DAYS_LEFT = `CASE WHEN judged.number IS NOT NULL
  THEN greatest(least(due.number - judged.number, due.number - received.number), 0) END`;
export const WORKING_DAYS_LATE = atLeastZero('(judged.number - due.number)');
export const IS_LATE = 'least(m.day, g.ended_on) > g.due_on';

/** The legs of the recipient `r` that had begun by the day, in order, as a JSON array. */
export const LEGS = `coalesce((
  SELECT json_agg(json_build_object(
    'position', g.position, 'body', g.body, 'organisationId', g.organisation_id, 'officeId', g.office_id,
    'startedOn', g.started_on, 'receivedOn', g.received_on, 'receivedBecause', g.received_because,
    'endedOn', ${byThen('g.ended_on')}, 'endedBecause', CASE WHEN g.ended_on <= m.day THEN g.ended_because END,
    'targetDays', g.target_days, 'targetSource', g.target_source, 'dueOn', g.due_on, 'twentyOn', g.twenty_on,
    'workingDay', ${WORKING_DAY}, 'workingDaysLeft', ${WORKING_DAYS_LEFT},
    'workingDaysLate', ${WORKING_DAYS_LATE}, 'isLate', ${IS_LATE}) ORDER BY g.position)
  FROM leg g ${LEG_DAYS}
  WHERE g.recipient_id = r.id AND g.started_on <= m.day), '[]')`;

/**
 * The leg `owed` that the letter's day count follows: of the open ones that with the earliest due day, or the one
 * that ended last when none is open. A lateral join; no row before the letter was sent.
 */
export const OWED_LEG = `
  LEFT JOIN LATERAL (
    SELECT g.*, g.ended_on IS NOT NULL AND g.ended_on <= m.day AS is_ended
    FROM leg g WHERE g.letter_id = l.id AND g.started_on <= m.day
    ORDER BY is_ended, CASE WHEN g.ended_on <= m.day THEN NULL ELSE g.due_on END, g.ended_on DESC, g.position DESC
    LIMIT 1) owed ON true`;

/** How far the owed leg is, and how long ago the letter first went, as JSON; null before sending. */
export const DAY_COUNT = `(
  SELECT json_build_object('workingDay', ${WORKING_DAY}, 'of', g.target_days,
    'workingDaysLeft', ${WORKING_DAYS_LEFT}, 'workingDaysLate', ${WORKING_DAYS_LATE},
    'elapsedWorkingDays', ${atLeastZero('(judged.number - sent.number)')},
    'isDueToday', NOT owed.is_ended AND g.due_on = m.day, 'isLate', ${IS_LATE})
  FROM (SELECT owed.*) g ${LEG_DAYS}
  LEFT JOIN calendar_day sent ON sent.division = g.division AND sent.day = l.sent_on
  WHERE g.letter_id IS NOT NULL)`;
