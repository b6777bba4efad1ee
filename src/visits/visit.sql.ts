import { HISTORY_ENTRY, IS_ACT } from '../letters/history-entry.sql.js';

/** A visit goes on as long as no more than this lies between two looks. */
const PAUSE = `interval '1 hour'`;

/**
 * Notes that somebody looks at a group, and reads what others did since they last did so, in one statement. $1: account,
 * $2: group, $3: the instant, $4: how many entries at most.
 *
 * The first look begins at the history's end: nothing before it is news. A look soon after another belongs to the same
 * visit and shows the same news again, with what came meanwhile.
 */
export const LOOK = {
  name: 'visit_look',
  text: `
  WITH last AS (SELECT coalesce(max(seq), 0) AS seq FROM timeline_entry WHERE group_id = $2),
  visit AS (
    INSERT INTO visit (account_id, group_id, from_seq, from_at, seen_seq, seen_at)
    SELECT $1::uuid, $2::uuid, last.seq, NULL, last.seq, $3::timestamptz FROM last
    ON CONFLICT (account_id, group_id) DO UPDATE SET
      from_seq = CASE WHEN $3::timestamptz > visit.seen_at + ${PAUSE} THEN visit.seen_seq ELSE visit.from_seq END,
      from_at = CASE WHEN $3::timestamptz > visit.seen_at + ${PAUSE} THEN visit.seen_at ELSE visit.from_at END,
      seen_seq = greatest(visit.seen_seq, excluded.seen_seq), seen_at = greatest(visit.seen_at, excluded.seen_at)
    RETURNING from_seq, from_at),
  news AS (
    SELECT e.* FROM visit v CROSS JOIN LATERAL (
      SELECT * FROM timeline_entry e
      WHERE e.group_id = $2 AND e.seq > v.from_seq AND e.actor_id IS DISTINCT FROM $1 AND ${IS_ACT}
      ORDER BY e.seq DESC LIMIT $4 + 1) e)
  SELECT rfc3339(v.from_at) AS since,
    coalesce((
      SELECT json_agg(json_build_object('entry', ${HISTORY_ENTRY}, 'letter', CASE WHEN l.id IS NOT NULL
        THEN json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject) END) ORDER BY e.seq DESC)
      FROM news e LEFT JOIN letter l ON l.id = e.letter_id), '[]') AS news,
    coalesce((
      SELECT json_agg(json_build_object('kind', f.kind, 'count', f.count) ORDER BY f.count DESC, f.kind)
      FROM (
        SELECT kind, count(*)::int AS count FROM flag
        WHERE group_id = $2 AND cleared_at IS NULL AND raised_at > v.from_at GROUP BY kind) f), '[]') AS flags
  FROM visit v`,
};
