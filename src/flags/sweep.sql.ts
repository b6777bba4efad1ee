import { createHash } from 'node:crypto';
import { TELL } from '../outbox/tell.sql.js';
import { AT_ONCE_KINDS } from './flag-rules.js';
import { withTrueFlags } from './true-flags.js';

const TRUE_FLAGS = withTrueFlags('every-group');

const AT_ONCE = AT_ONCE_KINDS.map((kind) => `'${kind}'`).join(', ');

/** Which rules there are: another text of them has another name. A sweep by other rules says nothing about these. */
export const RULES = createHash('sha256').update(TRUE_FLAGS).digest('hex');

/**
 * One sweep as one statement: all or nothing. $1 the day, $2 the instant of recording, $3 to $6 the actor's kind, id,
 * name and door, $7 the rules' name.
 *
 * `state` sets what is true beside what is flagged. It is materialized, so that no part of it reads a table that
 * the statement fills, and it is a FULL JOIN, which PostgreSQL never makes a nested loop of, however old its
 * statistics are. Flags are compared by the columns of flag_once_key; letter_id may be null there, so
 * the subject stands in for it. A flag that was raised before has more than one raising.
 *
 * Of a flag that stays up the details are brought up to the day; how many working days a reply is late is no news. `sweep`
 * keeps for which day it was and what it saw, for reads of recorded flags and for where the next sweep begins.
 *
 * `news` is what members of the group are told of: each flag raised, and each raised again, but for one that is put aside; that is told
 * when it comes back, which counts as a raising. `came_back_on` keeps which end of a snooze was told.
 */
export const SWEEP = `${TRUE_FLAGS},
  state AS MATERIALIZED (
    SELECT t.*, f.id AS flag_id, t.kind IS NOT NULL AS is_true, f.details <> t.details AS is_stale, f.snoozed_until,
      f.snoozed_until <= $1::date AND f.came_back_on IS DISTINCT FROM f.snoozed_until AS is_back
    FROM true_flag t FULL JOIN (SELECT * FROM flag WHERE cleared_at IS NULL) f
      ON f.group_id = t.group_id AND f.kind = t.kind AND f.subject_id = t.subject_id AND f.since_on = t.since_on
      AND coalesce(f.letter_id, f.subject_id) = coalesce(t.letter_id, t.subject_id)),
  raised AS (
    INSERT INTO flag (group_id, letter_id, kind, subject_id, since_on, details, raised_at)
    SELECT group_id, letter_id, kind, subject_id, since_on, details, $2::timestamptz
    FROM state WHERE flag_id IS NULL ORDER BY group_id, letter_id, rank, since_on
    ON CONFLICT ON CONSTRAINT flag_once_key
      DO UPDATE SET cleared_at = NULL, cleared_on = NULL, details = excluded.details, raisings = flag.raisings + 1,
        came_back_on = CASE WHEN flag.snoozed_until <= $1::date THEN flag.snoozed_until ELSE flag.came_back_on END
      WHERE flag.cleared_at IS NOT NULL
    RETURNING *, raisings > 1 AS is_again),
  cleared AS (
    UPDATE flag f SET cleared_on = greatest($1::date, f.since_on), cleared_at = $2::timestamptz
    FROM state s WHERE f.id = s.flag_id AND NOT s.is_true AND f.cleared_at IS NULL
    RETURNING f.*, false AS is_again),
  renewed AS (
    UPDATE flag f SET details = s.details, raisings = f.raisings + s.is_back::int,
      came_back_on = CASE WHEN s.is_back THEN s.snoozed_until ELSE f.came_back_on END
    FROM state s WHERE f.id = s.flag_id AND s.is_true AND (s.is_stale OR s.is_back) AND f.cleared_at IS NULL
    RETURNING f.*, s.is_back),
  sweep AS (
    INSERT INTO flag_sweep (as_of, rules, seen) VALUES ($1::date, $7, pg_current_snapshot())
    ON CONFLICT (is_latest) DO UPDATE SET as_of = excluded.as_of, rules = excluded.rules, seen = excluded.seen),
  happened AS (
    SELECT *, 'flag-raised' AS event, CASE WHEN is_again THEN $1::date ELSE since_on END AS happened_on FROM raised
    UNION ALL SELECT *, 'flag-cleared', cleared_on FROM cleared),
  entry AS (
    INSERT INTO timeline_entry (group_id, letter_id, subject_kind, subject_id, event, happened_on, recorded_at,
      actor_kind, actor_id, actor_name, door, after)
    SELECT group_id, letter_id, 'flag', id, event, happened_on, $2::timestamptz, $3, $4::uuid, $5, $6,
      jsonb_build_object('kind', kind, 'subjectId', subject_id, 'sinceOn', since_on, 'details', details)
        || CASE WHEN is_again THEN '{"isAgain": true}'::jsonb ELSE '{}' END
    FROM happened),
  news AS (
    SELECT group_id, 'flag' AS subject_kind, id AS subject_id, raisings AS raising, kind IN (${AT_ONCE}) AS is_urgent,
      NULL::uuid AS by_id, $2::timestamptz AS at
    FROM (
      SELECT group_id, id, raisings, kind FROM raised WHERE snoozed_until IS NULL OR snoozed_until <= $1::date
      UNION ALL SELECT group_id, id, raisings, kind FROM renewed WHERE is_back) f),
  ${TELL}
  SELECT count(*) FILTER (WHERE event = 'flag-raised' AND NOT is_again)::int AS raised,
    count(*) FILTER (WHERE event = 'flag-cleared')::int AS cleared,
    count(*) FILTER (WHERE is_again)::int AS reopened
  FROM happened`;
