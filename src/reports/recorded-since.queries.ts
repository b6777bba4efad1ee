import { HISTORY_ENTRY, IS_ACT } from '../letters/history-entry.sql.js';

/** One act that was recorded after a report was issued. `entry` is a line of history as HISTORY_ENTRY writes it. */
export interface RecordedSince {
  readonly entry: object;
  readonly letter: { readonly id: string; readonly reference: string; readonly subject: string } | null;
}

/**
 * What was recorded in the group after a report was issued and bears on the days up to its own: facts that are dated then, and
 * changes of what there was. $1 group, $2 report, $3 most rows.
 */
export const RECORDED_SINCE = {
  name: 'recorded_since_report',
  text: `
    SELECT ${HISTORY_ENTRY} AS entry, CASE WHEN l.id IS NOT NULL
      THEN json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject) END AS letter
    FROM report r
    JOIN timeline_entry issue ON issue.subject_id = r.id AND issue.event = 'report-issued'
    JOIN timeline_entry e ON e.group_id = r.group_id AND e.seq > issue.seq
    LEFT JOIN letter l ON l.id = e.letter_id AND l.group_id = r.group_id
    WHERE r.group_id = $1 AND r.id = $2
      AND (e.happened_on <= r.as_of OR e.before IS NOT NULL) AND (l.id IS NULL OR l.drafted_on <= r.as_of)
      AND ${IS_ACT}
    ORDER BY e.seq LIMIT $3`,
};
