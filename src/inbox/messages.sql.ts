import { type NamedQuery } from '../database/named-query.js';

/** Where the London day stands on which a message reached us: as its mailbox says, or else the message, or else the day it was kept. */
const ARRIVED_ON = `(coalesce(m.received_at, least(m.sent_at, m.kept_at), m.kept_at) AT TIME ZONE 'Europe/London')::date`;

/** What a list shows of the message `m`. */
const ITEM = `'id', m.id, 'state', m.state, 'kind', m.kind, 'class', m.class, 'fromName', m.from_name,
  'fromAddress', m.from_address, 'subject', m.subject, 'sentAt', rfc3339(m.sent_at), 'arrivedOn', ${ARRIVED_ON},
  'keptAt', rfc3339(m.kept_at), 'keptBy', m.kept_by, 'source', m.source, 'fileName', m.file_name, 'size', m.size,
  'isRead', m.read_at IS NOT NULL, 'problem', m.problem, 'decidedAt', rfc3339(m.decided_at), 'decidedBy', m.decided_by,
  'asideReason', m.aside_reason, 'version', m.version`;

/** The replies that the message `m` is filed as now; one that was removed since is not among them. */
const FILED_AS = `(
  SELECT coalesce(json_agg(json_build_object('letterId', l.id, 'reference', l.reference, 'subject', l.subject,
    'replyId', r.id) ORDER BY l.reference, r.id), '[]')
  FROM mail_filing f JOIN letter l ON l.id = f.letter_id JOIN reply r ON r.id = f.reply_id AND r.removed_at IS NULL
  WHERE f.message_id = m.id)`;

/** The likeliest letter of the message `m` as it was read, the first reason for it, and whether no other is named beyond doubt; or null. */
const LIKELIEST = `(
  SELECT json_build_object('letterId', o -> 'found' ->> 'letterId', 'reference', o -> 'found' ->> 'reference',
    'subject', o -> 'found' ->> 'subject', 'isExact', (o -> 'found' ->> 'isExact')::boolean, 'score', o -> 'score', 'reason', o -> 'reasons' ->> 0,
    'isAlone', jsonb_path_query_array(g.matches, '$.letters[1 to last].found ? (@.isExact == true)') = '[]')
  FROM mail_reading g, jsonb_path_query_first(g.matches, '$.letters[0]') o WHERE g.message_id = m.id AND o IS NOT NULL)`;

/** How many messages of the group $1 there are in each state. */
const COUNTS = `(
  SELECT json_build_object('waiting', count(*) FILTER (WHERE c.state = 'waiting'),
    'filed', count(*) FILTER (WHERE c.state = 'filed'), 'aside', count(*) FILTER (WHERE c.state = 'aside'))
  FROM mail_message c WHERE c.group_id = $1)::text`;

/** $1: group, $2: state, $3: id after which the page begins, or null, $4: how many. Without any, one row of nulls. */
const listed = (name: string, after: '<' | '>', order: 'DESC' | 'ASC'): NamedQuery => ({
  name,
  text: `
    SELECT ${COUNTS} AS counts, p.json, json_build_array(p.id) AS key
    FROM (SELECT) one LEFT JOIN LATERAL (
      SELECT m.id, json_build_object(${ITEM}, 'likeliest', ${LIKELIEST}, 'filedAs', ${FILED_AS})::text AS json
      FROM mail_message m
      WHERE m.group_id = $1 AND m.state = $2 AND ($3::uuid IS NULL OR m.id ${after} $3) ORDER BY m.id ${order} LIMIT $4
    ) p ON true ORDER BY p.id ${order}`,
});

/** The newest first. */
export const MESSAGES = listed('mail_messages', '<', 'DESC');

/** The oldest first, as what waits is worked off. */
export const MESSAGES_OLDEST_FIRST = listed('mail_messages_oldest_first', '>', 'ASC');

/** $1: group. How many messages wait, and since which day in London the longest. */
export const WAITING: NamedQuery = {
  name: 'mail_waiting',
  text: `SELECT count(*)::int AS count, min(${ARRIVED_ON}) AS "since" FROM mail_message m
    WHERE m.group_id = $1 AND m.state = 'waiting'`,
};

/** $1: group, $2: id. */
export const MESSAGE: NamedQuery = {
  name: 'mail_message',
  text: `
    SELECT json_build_object(${ITEM}, 'messageId', CASE WHEN m.identity LIKE '<%' THEN m.identity END,
      'sha256', encode(m.sha256, 'hex'), 'filedAs', ${FILED_AS}, 'reading', g.reading, 'letters',
      coalesce(g.matches -> 'letters', '[]'), 'asks', coalesce(g.matches -> 'asks', '[]'))::text AS text, m.version
    FROM mail_message m LEFT JOIN mail_reading g ON g.message_id = m.id WHERE m.group_id = $1 AND m.id = $2`,
};

/** $1: group, $2: id. */
export const STORED: NamedQuery = {
  name: 'mail_message_stored',
  text: `SELECT file_name AS name, 'message/rfc822' AS "mediaType", size, encode(sha256, 'hex') AS sha256
    FROM mail_message WHERE group_id = $1 AND id = $2`,
};

/** $1: message, $2: place. */
export const READ_CHUNK: NamedQuery = {
  name: 'mail_chunk',
  text: 'SELECT bytes FROM mail_chunk WHERE message_id = $1 AND position = $2',
};

/** Those of the mailboxes $2 that were read for the group $1, as they were last read, and what was left in them. */
export const MAILBOXES: NamedQuery = {
  name: 'mailboxes',
  text: `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object('name', b.name, 'readAt', rfc3339(b.read_at),
      'problem', b.problem, 'tryAt', rfc3339(b.try_at), 'left', (
        SELECT coalesce(json_agg(json_build_object('why', e.why, 'size', e.size, 'sender', e.sender, 'subject', e.subject,
          'receivedAt', rfc3339(e.received_at), 'leftAt', rfc3339(e.left_at)) ORDER BY e.left_at DESC, e.identity), '[]')
        FROM (SELECT * FROM mailbox_left t WHERE t.group_id = b.group_id AND t.mailbox = b.name
            AND NOT EXISTS (SELECT FROM mail_message m WHERE m.group_id = t.group_id AND m.identity = t.identity)
          ORDER BY t.left_at DESC, t.identity LIMIT 100) e)) ORDER BY b.name), '[]'))::text AS text
    FROM mailbox b WHERE b.group_id = $1 AND b.name = ANY ($2::text[])`,
};
