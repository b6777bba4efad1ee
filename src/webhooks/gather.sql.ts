import { type NamedQuery } from '../database/named-query.js';

/**
 * Lines of history that `w` has not seen, found by the transactions that wrote them. OFFSET keeps PostgreSQL from looking for
 * them by their group instead, which would read all that it has had since the webhook was registered.
 */
const unseen = (kind: string): string => `
      (SELECT e.id, e.seq, e.group_id, e.event FROM timeline_entry e
      WHERE w.is_here AND ${kind} AND e.written_in >= pg_snapshot_xmin(w.seen)
        AND e.written_in < pg_snapshot_xmax(pg_current_snapshot()) AND NOT pg_visible_in_snapshot(e.written_in, w.seen) OFFSET 0)`;

/**
 * Makes a delivery of each line of history that a webhook wants and has not seen, for all webhooks at once, and notes what
 * they have seen now. $1 the instant. Run by one copy at a time.
 *
 * What was seen is told by snapshots, so that an act which began before the last look and was committed after it is not missed,
 * and nothing is written with the act itself. Numbers of transactions begin anew when a backup is restored elsewhere: a snapshot of the future
 * is not believed, and then places in history tell what is new. What stood there by then is never told again, whatever transaction is said to have written it.
 */
export const GATHER: NamedQuery = {
  name: 'gather_deliveries',
  text: `
    WITH w AS MATERIALIZED (
      SELECT id, group_id, events, seen, seen_seq, after_seq,
        pg_snapshot_xmax(seen) <= pg_snapshot_xmax(pg_current_snapshot()) AS is_here,
        (SELECT coalesce(max(e.seq), 0) FROM timeline_entry e WHERE e.group_id = webhook.group_id) AS last_seq
      FROM webhook WHERE is_on FOR NO KEY UPDATE),
    made AS (
      INSERT INTO webhook_delivery (webhook_id, group_id, entry_id, event, try_at, created_at)
      SELECT w.id, w.group_id, e.id, e.event, $1::timestamptz, $1
      FROM w CROSS JOIN LATERAL (${unseen("e.subject_kind <> 'flag'")}
      UNION ALL ${unseen("e.subject_kind = 'flag'")}
      UNION ALL
      SELECT e.id, e.seq, e.group_id, e.event FROM timeline_entry e
      WHERE NOT w.is_here AND e.group_id = w.group_id AND e.seq > w.seen_seq) e
      WHERE e.group_id = w.group_id AND e.event = ANY (w.events) AND e.seq > w.after_seq
      ORDER BY e.seq
      ON CONFLICT DO NOTHING RETURNING id),
    looked AS (
      UPDATE webhook SET seen = pg_current_snapshot(), seen_seq = greatest(w.seen_seq, w.last_seq),
        after_seq = CASE WHEN w.is_here THEN w.after_seq ELSE greatest(w.seen_seq, w.last_seq) END
      FROM w WHERE webhook.id = w.id)
    SELECT count(*)::int AS made FROM made`,
};

/** One copy at a time: the second waits for the first, and then sees what that one saw. */
export const IN_TURN = `SELECT pg_advisory_xact_lock(hashtextextended('gather-deliveries', 0))`;
