import { atLeastZero } from '../../letters/letter-legs.sql.js';

/*
 * What counts as an answer, in time, open or passed on: once for the report and for statistics. A leg is one body that had one letter
 * to answer; `$2` is the London day.
 */

/** Of the leg `leg` of the letter `l` with the status `s`, joined with `ANSWER_DAYS`: what became of it by the day. */
export const ANSWER = `
  leg.ended_because = 'transferred' AND leg.ended_on <= $2 AS is_transferred,
  s.status IN ('awaiting_reply', 'part_replied') AND (leg.ended_on IS NULL OR leg.ended_on > $2) AS is_open,
  answer.day AS answered_on, ${atLeastZero('(answer.number - receipt.number)')} AS days`;

/** Joins the working days of the answer and of the receipt; outside the calendars there are none. */
export const ANSWER_DAYS = `
  LEFT JOIN calendar_day answer ON answer.division = leg.division AND answer.day = leg.ended_on
    AND leg.ended_on <= $2 AND leg.ended_because IN ('replied', 'settled')
  LEFT JOIN calendar_day receipt ON receipt.division = leg.division AND receipt.day = leg.received_on`;

/** Counts of such legs. Those that were passed on are not in `n`. */
export const ANSWER_COUNTS = `
  count(*) FILTER (WHERE NOT coalesce(is_transferred, false)) AS n,
  count(*) FILTER (WHERE answered_on <= due_on) AS in_target,
  count(*) FILTER (WHERE answered_on <= twenty_on) AS in_twenty,
  count(*) FILTER (WHERE is_open) AS still_open,
  count(*) FILTER (WHERE is_open AND $2 <= due_on) AS not_yet_due,
  count(*) FILTER (WHERE is_transferred) AS transferred_away,
  array_agg(DISTINCT target_days) AS targets,
  percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY days) AS days_at, count(days) AS days_n,
  max(days) AS longest`;

/** A share of `n` as JSON, never without what it was taken of. */
export const share = (answered: string): string =>
  `json_build_object('n', n, 'answered', ${answered}, 'share', round(${answered}::numeric / nullif(n, 0), 4),
     'isNilReturn', n = 0)`;

/** Quartiles as JSON, with how many they are of. */
export const spread = (at: string, n: string): string =>
  `json_build_object('n', ${n}, 'median', ${at}[2], 'lowerQuartile', ${at}[1], 'upperQuartile', ${at}[3])`;
