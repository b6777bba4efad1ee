import { withTrueFlags } from './true-flags.js';

/**
 * One sweep as one statement: all or nothing. $1 the day, $2 the instant of recording, $3 to $6 the actor's kind, id,
 * name and door.
 *
 * `state` sets what is true beside what is flagged and is materialized, so that no part of it reads a table that the
 * statement fills. Flags are compared by the columns of flag_once_key; letter_id may be null there, so the
 * subject stands in for it.
 */
export const SWEEP = `${withTrueFlags('every-group')},
  state AS MATERIALIZED (
    SELECT t.*, f.id AS flag_id, f.cleared_at
    FROM true_flag t LEFT JOIN flag f ON f.group_id = t.group_id AND f.kind = t.kind
      AND f.subject_id = t.subject_id AND f.since_on = t.since_on
      AND coalesce(f.letter_id, f.subject_id) = coalesce(t.letter_id, t.subject_id)),
  no_longer AS MATERIALIZED (
    SELECT f.id FROM flag f LEFT JOIN state s ON s.flag_id = f.id
    WHERE f.cleared_at IS NULL AND s.flag_id IS NULL),
  raised AS (
    INSERT INTO flag (group_id, letter_id, kind, subject_id, since_on, details, raised_at)
    SELECT group_id, letter_id, kind, subject_id, since_on, details, $2::timestamptz
    FROM state WHERE flag_id IS NULL ORDER BY group_id, rank, since_on
    ON CONFLICT ON CONSTRAINT flag_once_key DO NOTHING
    RETURNING *),
  reopened AS (
    UPDATE flag f SET cleared_at = NULL, cleared_on = NULL, details = s.details
    FROM state s WHERE f.id = s.flag_id AND f.cleared_at IS NOT NULL
    RETURNING f.*),
  cleared AS (
    UPDATE flag f SET cleared_on = greatest($1::date, f.since_on), cleared_at = $2::timestamptz
    FROM no_longer n WHERE f.id = n.id AND f.cleared_at IS NULL
    RETURNING f.*),
  happened AS (
    SELECT *, 'flag-raised' AS event, since_on AS happened_on, '{}'::jsonb AS more FROM raised
    UNION ALL SELECT *, 'flag-raised', $1::date, '{"reopened": true}' FROM reopened
    UNION ALL SELECT *, 'flag-cleared', cleared_on, '{}' FROM cleared),
  entry AS (
    INSERT INTO timeline_entry (group_id, letter_id, subject_kind, subject_id, event, happened_on, recorded_at,
      actor_kind, actor_id, actor_name, door, after)
    SELECT group_id, letter_id, 'flag', id, event, happened_on, $2::timestamptz, $3, $4::uuid, $5, $6,
      jsonb_build_object('kind', kind, 'subjectId', subject_id, 'sinceOn', since_on, 'details', details) || more
    FROM happened)
  SELECT (SELECT count(*) FROM raised)::int AS raised, (SELECT count(*) FROM cleared)::int AS cleared,
    (SELECT count(*) FROM reopened)::int AS reopened`;
