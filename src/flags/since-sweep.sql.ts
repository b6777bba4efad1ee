import { type NamedQuery } from '../database/named-query.js';
import { UNTOUCHED_BY } from './untouched-by.js';

/** The last sweep, if it was for the day $1 by the rules $3. Its snapshot, unless that is of the future. */
const SWEEP = `
  WITH sweep AS MATERIALIZED (
    SELECT seen FROM flag_sweep
    WHERE as_of = $1::date AND rules = $3 AND pg_snapshot_xmax(seen) <= pg_snapshot_xmax(pg_current_snapshot()))`;

/** That the line of history `e` was not seen by the sweep and can have touched flags. */
const NOT_SEEN = `e.written_in >= (SELECT pg_snapshot_xmin(seen) FROM sweep)
      AND e.written_in < pg_snapshot_xmax(pg_current_snapshot())
      AND e.subject_kind <> 'flag' AND NOT pg_visible_in_snapshot(e.written_in, (SELECT seen FROM sweep))
      AND e.event NOT IN (${UNTOUCHED_BY.map((event) => `'${event}'`).join(', ')})`;

/** The most touched letters of which flags are worked out beside the recorded ones; with more, all are worked out. */
const MOST_TOUCHED = 500;

/** What a read must work out: the flags of these letters, or of the whole group when it is null. */
export interface SinceSweep {
  readonly letterIds: string[] | null;
}

/**
 * The letters of the group $2 that were touched since the last sweep, and those that such a letter follows up or did until then; null when
 * nothing recorded can be relied on: the sweep was for another day than $1 or by other rules than $3, or something happened that can touch any letter.
 *
 * What a sweep did not see is told by its snapshot, not by instants, since transactions are not committed in the order of their
 * clocks. Both ends of the stretch of transactions are told as values and the lines in it are read first, so that they are found by
 * their index and not by walking the whole history letter by letter. Numbers of transactions begin anew when a backup is restored elsewhere: a snapshot of the future is not believed, and
 * lines written in the future are old ones.
 */
export const SINCE_SWEEP: NamedQuery = {
  name: 'flags_since_sweep',
  text: `${SWEEP},
  written AS MATERIALIZED (
    SELECT e.letter_id, (e.before ->> 'followsLetterId')::uuid AS followed_id FROM timeline_entry e
    WHERE ${NOT_SEEN} AND (e.group_id = $2::uuid OR e.group_id IS NULL)),
  acted_on AS MATERIALIZED (
    SELECT letter_id FROM written UNION SELECT followed_id FROM written WHERE followed_id IS NOT NULL
    LIMIT ${MOST_TOUCHED + 1}),
  touched AS (
    SELECT letter_id FROM acted_on
    UNION SELECT l.follows_letter_id FROM acted_on JOIN letter l ON l.id = acted_on.letter_id
      WHERE l.follows_letter_id IS NOT NULL)
  SELECT CASE WHEN EXISTS (SELECT FROM sweep) AND count(*) = count(letter_id) AND count(*) <= ${MOST_TOUCHED}
    THEN coalesce(array_agg(letter_id), '{}') END AS "letterIds"
  FROM touched`,
};

/**
 * Whether what the last sweep recorded of one letter is still true (`isTouched` is false). $1 to $3 as above, $4 the letter's
 * id or reference. Its own history is short, as is that of letters that follow it up; that one follows it no longer and what is no letter's
 * have an index each.
 */
export const letterSinceSweep = (column: 'id' | 'reference'): NamedQuery => ({
  name: `flags_of_letter_since_sweep_by_${column}`,
  text: `${SWEEP}
  SELECT NOT EXISTS (SELECT FROM sweep)
    OR EXISTS (
      SELECT FROM letter l JOIN timeline_entry e ON e.letter_id = l.id
      WHERE l.group_id = $2::uuid AND l.${column} = $4 AND ${NOT_SEEN})
    OR EXISTS (
      SELECT FROM letter l JOIN letter next ON next.follows_letter_id = l.id JOIN timeline_entry e ON e.letter_id = next.id
      WHERE l.group_id = $2::uuid AND l.${column} = $4 AND ${NOT_SEEN})
    OR EXISTS (
      SELECT FROM letter l JOIN timeline_entry e ON e.before ->> 'followsLetterId' = l.id::text
      WHERE l.group_id = $2::uuid AND l.${column} = $4 AND ${NOT_SEEN})
    OR EXISTS (
      SELECT FROM timeline_entry e
      WHERE e.letter_id IS NULL AND (e.group_id = $2::uuid OR e.group_id IS NULL) AND ${NOT_SEEN}) AS "isTouched"`,
});

/**
 * The last sweep: its day, and whether anything happened since that it did not see and that can have touched flags, or it was by other
 * rules than $1. Without that, the same day swept again would find nothing.
 */
export const LAST_SWEEP: NamedQuery = {
  name: 'last_flag_sweep',
  text: `
    WITH sweep AS MATERIALIZED (SELECT * FROM flag_sweep)
    SELECT as_of AS day,
      rules <> $1 OR pg_snapshot_xmax(seen) > pg_snapshot_xmax(pg_current_snapshot())
        OR EXISTS (SELECT FROM timeline_entry e WHERE ${NOT_SEEN}) AS "isTouched"
    FROM sweep`,
};
