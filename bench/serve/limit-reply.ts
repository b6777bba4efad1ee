import { type Pool } from 'pg';
import { REPLY } from '../../src/replies/replies.queries.js';
import { timeId } from './limit-create.js';
import { MOMENT } from './limit-reads.js';

/** $1 letter, $2 recipient, $3 group, $4 day, $5 id of the reply, $6 instant, $7 text, $8 and $9 what history keeps. */
const WRITE = `
  WITH letter AS (UPDATE letter SET status = 'replied' WHERE id = $1),
  span AS (UPDATE letter_status SET to_on = $4 WHERE letter_id = $1 AND to_on IS NULL),
  new_span AS (
    INSERT INTO letter_status (letter_id, group_id, status, from_on) VALUES ($1, $3, 'replied', $4)),
  recipient_span AS (UPDATE recipient_status SET to_on = $4 WHERE recipient_id = $2 AND to_on IS NULL),
  new_recipient_span AS (
    INSERT INTO recipient_status (recipient_id, letter_id, status, from_on) VALUES ($2, $1, 'replied', $4)),
  leg AS (
    UPDATE leg SET ended_on = $4, ended_because = 'replied', reply_id = $5 WHERE recipient_id = $2 AND ended_on IS NULL),
  deadlines AS (
    UPDATE deadline SET settled_on = $4 WHERE letter_id = $1 AND (settled_on IS NULL OR settled_on > $4)),
  reply AS (
    INSERT INTO reply (id, group_id, letter_id, recipient_id, class, dated_on, received_on, signed_by, signed_by_role,
      signed_level, their_reference, created_at)
    VALUES ($5, $3, $1, $2, 'substantive', $4, $4, 'A Minister', 'Minister of State', 'minister', 'TO2026/1', $6)),
  reply_text AS (INSERT INTO reply_text (reply_id, body) VALUES ($5, $7))
  INSERT INTO timeline_entry (group_id, letter_id, subject_kind, subject_id, event, happened_on, recorded_at,
    actor_kind, actor_id, actor_name, door, before, after)
  VALUES ($3, $1, 'reply', $5, 'reply-logged', $4, $6, 'token', $3, 'Bench', 'api', NULL, $8),
    ($3, $1, 'letter', $1, 'status-changed', $4, $6, 'token', $3, 'Bench', 'api', '{"status": "awaiting_reply"}', $9)`;

/**
 * POST /reply/<group id>/<letter id>/<recipient id>, with the body that Postbag gets: writes what Postbag writes, the
 * rows that follow from the facts changed in place without working anything out, in one prepared statement that is its own
 * transaction; then reads the reply with the statement with which Postbag answers.
 */
export async function logReply(
  pool: Pool,
  [groupId, letterId, recipientId]: readonly string[],
  body: string,
): Promise<string> {
  const { body: text, ...fields } = JSON.parse(body) as { body: string };
  const id = timeId();
  const { on, at } = MOMENT;
  const values = [
    letterId,
    recipientId,
    groupId,
    on,
    id,
    at,
    text,
    JSON.stringify(fields),
    '{"status": "replied"}',
  ];
  await pool.query({ name: 'reply', text: WRITE, values });
  const { rows } = await pool.query<{ text: string }>({
    ...REPLY,
    name: 'one_reply',
    values: [groupId, id, on, at],
  });
  return rows[0].text;
}
