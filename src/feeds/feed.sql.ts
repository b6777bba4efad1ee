import { type NamedQuery } from '../database/named-query.js';
import { DUE_KINDS } from './feed-rows.js';

/** How long what is over, met or taken back is still told, in days. */
export const KEPT_DAYS = 90;
/** Most entries of one group: of each kind that is to come, of each kind that is late, that are cancelled, and windows. */
const MOST = { coming: 60, late: 20, settled: 60, windows: 40 };
/** Most deadlines in all, however many groups there are: those nearest to the day. It takes a moment to write them. */
const MOST_IN_ALL = 600;

const KINDS = DUE_KINDS.map((kind) => `'${kind}'`).join(', ');

/** What deadlines must share, so that they are one entry. */
const same = (as: string): string =>
  `o.kind = ${as}.kind AND o.recipient_id IS NOT DISTINCT FROM ${as}.recipient_id
  AND o.leg_position IS NOT DISTINCT FROM ${as}.leg_position AND o.reply_id IS NOT DISTINCT FROM ${as}.reply_id`;

const COLUMNS =
  'id, group_id, letter_id, kind, due_on, due_at, since_on, settled_on, recipient_id, leg_position, reply_id, rule';

/** The last act on the subject `of`; the lines about its flags are none. */
const changedAt = (column: 'letter_id' | 'subject_id', of: string): string => `
  (SELECT e.recorded_at FROM timeline_entry e WHERE e.${column} = ${of} AND e.subject_kind <> 'flag'
   ORDER BY e.seq DESC LIMIT 1)`;

/** Open deadlines of the kind `k`, those to come from the nearest on, the late ones back from the latest. */
const open = (when: string, direction: 'ASC' | 'DESC', most: number): string => `
  (SELECT ${COLUMNS} FROM deadline d
   WHERE d.group_id = grp.id AND d.kind = k.kind AND d.settled_on IS NULL AND d.since_on <= $2::date AND ${when}
   ORDER BY d.due_on ${direction}, d.letter_id LIMIT ${most})`;

/** Embargoes, which bind whatever becomes of the letter. One that is over took place: it is not settled. */
const EMBARGOES = `
  (SELECT id, group_id, letter_id, kind, due_on, due_at, since_on, NULL::date, recipient_id, leg_position, reply_id, rule
   FROM deadline d
   WHERE d.group_id = grp.id AND d.kind = 'embargo_ends' AND d.since_on <= $2::date AND d.due_on >= $2::date - ${KEPT_DAYS}
   ORDER BY d.due_on, d.letter_id LIMIT ${MOST.coming})`;

/** Those that stopped to matter of late, and do not matter again. */
const SETTLED = `
  (SELECT ${COLUMNS} FROM deadline d
   WHERE d.group_id = grp.id AND d.kind NOT IN ('window_opens', 'window_closes') AND d.kind IN (${KINDS}) AND d.kind <> 'embargo_ends'
     AND d.settled_on > $2::date - ${KEPT_DAYS} AND d.settled_on <= $2::date
     AND NOT EXISTS (SELECT FROM deadline o WHERE o.letter_id = d.letter_id AND o.settled_on IS NULL AND ${same('d')})
   ORDER BY d.settled_on DESC, d.letter_id LIMIT ${MOST.settled})`;

/** Those that a correction took away of late, as if they were settled that day. */
const GONE = `
  (SELECT g.id, g.group_id, g.letter_id, g.kind, g.due_on, g.due_at, g.gone_on AS since_on, g.gone_on AS settled_on, g.recipient_id,
     g.leg_position, g.reply_id, g.rule
   FROM deadline_gone g
   WHERE g.group_id = grp.id AND g.gone_on > $2::date - ${KEPT_DAYS} AND g.kind IN (${KINDS})
     AND NOT EXISTS (SELECT FROM deadline o WHERE o.letter_id = g.letter_id AND o.settled_on IS NULL AND ${same('g')})
   ORDER BY g.gone_on DESC, g.letter_id LIMIT ${MOST.settled})`;

/** As DueRow. */
const DUE = `
  SELECT json_build_object('group', f.slug,
    'letter', json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject),
    'kind', f.kind, 'dueOn', f.due_on, 'dueAt', rfc3339(f.due_at), 'settledOn', f.settled_on, 'recipientId', f.recipient_id,
    'legPosition', f.leg_position, 'replyId', f.reply_id, 'body', leg.body, 'rule', f.rule, 'replays', l.replays,
    'changedAt', rfc3339(coalesce(${changedAt('letter_id', 'l.id')}, l.created_at))) AS row, f.due_on, l.id, f.kind, f.id AS "deadlineId"
  FROM (SELECT * FROM (
      SELECT DISTINCT ON (letter_id, kind, recipient_id, leg_position, reply_id) * FROM due
        ORDER BY letter_id, kind, recipient_id, leg_position, reply_id, settled_on DESC NULLS FIRST, since_on DESC) one
    ORDER BY abs(due_on - $2::date), letter_id, id LIMIT ${MOST_IN_ALL}) f
  JOIN letter l ON l.id = f.letter_id
  LEFT JOIN leg ON leg.recipient_id = f.recipient_id AND leg.position = f.leg_position`;

/** The letters that depend on the window `w`, and whether the answer matters or did not come before the event was over. */
const LETTERS = `
  SELECT l.id, l.reference, l.subject, l.replays, ${changedAt('letter_id', 'l.id')} AS changed_at,
    bool_or(d.settled_on IS NULL OR d.settled_on > least($2::date, d.due_on)) AS waits
  FROM deadline d JOIN letter l ON l.id = d.letter_id
  WHERE d.window_id = w.id AND d.kind = 'window_closes' GROUP BY l.id`;

/** As WindowRow. */
const WINDOWS = `
  SELECT json_build_object('group', grp.slug, 'id', w.id, 'name', w.name, 'firstOn', w.first_on, 'lastOn', w.last_on,
    'timeZone', w.time_zone, 'place', w.place, 'opensAt', rfc3339(w.opens_at), 'closesAt', rfc3339(w.closes_at),
    'decisiveAt', rfc3339(w.decisive_at), 'version', w.version, 'letters', s.letters, 'waiting', s.waiting,
    'replays', s.replays, 'changedAt', rfc3339(greatest(w.created_at, s.changed_at, ${changedAt('subject_id', 'w.id')})),
    'shown', s.shown) AS row, w.opens_at, w.id
  FROM grp CROSS JOIN LATERAL (
    SELECT * FROM event_window e WHERE e.group_id = grp.id AND e.closes_on >= $2::date - ${KEPT_DAYS}
    ORDER BY e.closes_on, e.id LIMIT ${MOST.windows}) w
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS letters, count(*) FILTER (WHERE waits)::int AS waiting,
      coalesce(sum(replays), 0)::int AS replays, max(changed_at) AS changed_at,
      coalesce((json_agg(json_build_object('id', id, 'reference', reference, 'subject', subject)
        ORDER BY place) FILTER (WHERE waits AND place <= 10)), '[]') AS shown
    FROM (SELECT *, row_number() OVER (PARTITION BY waits ORDER BY reference, id) AS place FROM (${LETTERS}) n) m) s`;

/**
 * Everything in the calendar of whoever holds the secret with the hash $1, on the day $2; no row when the secret does not hold.
 * What a person may see is asked each time. The rows come as JSON text, which is the same as long as nothing changes.
 */
export const FEED: NamedQuery = {
  name: 'calendar_feed',
  text: `
    WITH feed AS MATERIALIZED (SELECT account_id FROM calendar_feed WHERE secret_hash = $1 AND ended_at IS NULL),
    grp AS MATERIALIZED (
      SELECT g.id, g.slug FROM feed JOIN membership m ON m.account_id = feed.account_id JOIN appg g ON g.id = m.group_id),
    due AS MATERIALIZED (
      SELECT grp.slug, d.* FROM grp CROSS JOIN LATERAL (
        SELECT o.* FROM unnest(ARRAY[${KINDS}]) AS k(kind) CROSS JOIN LATERAL (
          ${open('d.due_on >= $2::date', 'ASC', MOST.coming)}
          UNION ALL
          ${open(`d.due_on BETWEEN $2::date - ${KEPT_DAYS} AND $2::date - 1`, 'DESC', MOST.late)}) o
        UNION ALL ${EMBARGOES} UNION ALL ${SETTLED} UNION ALL ${GONE}) d)
    SELECT
      (SELECT coalesce(json_agg(d.row ORDER BY d.due_on, d.id, d.kind, d."deadlineId"), '[]')::text FROM (${DUE}) d) AS due,
      (SELECT coalesce(json_agg(w.row ORDER BY w.opens_at, w.id), '[]')::text FROM (${WINDOWS}) w) AS windows
    FROM feed`,
};
