import { type NamedQuery } from '../../database/named-query.js';

/** $1: rows as JSON. The words that a letter is found by are those of its reference and subject too. */
export const INSERT_TEXTS: NamedQuery = {
  name: 'workbook_insert_texts_of_letters',
  text: `
  INSERT INTO letter_text (letter_id, body, search)
  SELECT l.id, coalesce(s.body, ''), setweight(to_tsvector('english', l.reference || ' ' || l.subject), 'A')
    || to_tsvector('english', coalesce(s.body, ''))
  FROM json_to_recordset($1) AS s(letter_id uuid, body text) JOIN letter l ON l.id = s.letter_id`,
};

/** $1: rows as JSON. */
export const FOLLOW_UPS: NamedQuery = {
  name: 'workbook_follow_ups',
  text: `
  UPDATE letter l SET follows_letter_id = s.follows_letter_id
  FROM json_to_recordset($1) AS s(id uuid, follows_letter_id uuid) WHERE l.id = s.id`,
};

/** $1: group. What can't have been recorded of a letter, each with its reference. */
export const CONTRADICTIONS: NamedQuery = {
  name: 'workbook_contradictions',
  text: `
  SELECT l.reference, 'has a reply from before it was sent, or was not sent' AS says
  FROM letter l JOIN reply y ON y.letter_id = l.id AND y.removed_at IS NULL
  WHERE l.group_id = $1 AND (l.sent_on IS NULL OR y.received_on < l.sent_on)
  UNION ALL
  SELECT l.reference, 'has a chaser from before it was sent, or was not sent'
  FROM letter l JOIN chaser c ON c.letter_id = l.id AND c.removed_at IS NULL
  WHERE l.group_id = $1 AND (l.sent_on IS NULL OR c.made_on < l.sent_on)
  UNION ALL
  SELECT l.reference, 'was sent to nobody'
  FROM letter l WHERE l.group_id = $1 AND l.sent_on IS NOT NULL
    AND NOT EXISTS (SELECT FROM recipient r WHERE r.letter_id = l.id AND r.role = 'to')
  UNION ALL
  SELECT l.reference, 'has no text'
  FROM letter l WHERE l.group_id = $1 AND NOT EXISTS (SELECT FROM letter_text t WHERE t.letter_id = l.id)
  UNION ALL
  SELECT l.reference, 'has a file, ' || a.name || ', that is not what it was'
  FROM letter l JOIN attachment a ON a.letter_id = l.id WHERE l.group_id = $1 AND a.sha256 IS DISTINCT FROM (
    SELECT sha256(string_agg(k.bytes, '' ORDER BY k.position)) FROM attachment_chunk k WHERE k.attachment_id = a.id)
  LIMIT 1`,
};

/** $1: group. Whether anything stands in the way of a workbook. */
export const IS_EMPTY: NamedQuery = {
  name: 'group_is_empty',
  text: `SELECT NOT EXISTS (SELECT FROM letter WHERE group_id = g.id) AND NOT EXISTS (SELECT FROM event_window WHERE group_id = g.id)
      AND NOT EXISTS (SELECT FROM mail_message WHERE group_id = g.id)
      AND NOT EXISTS (SELECT FROM report WHERE group_id = g.id)
      AND NOT EXISTS (SELECT FROM reference_counter WHERE group_id = g.id) AS "isEmpty"
    FROM appg g WHERE g.id = $1`,
};

/** $1: group, $2: actor's kind, $3: id, $4: name, $5: door, $6: the day, $7: the instant, $8: file name. */
export const TELL: NamedQuery = {
  name: 'tell_brought_in',
  text: `
  INSERT INTO timeline_entry (group_id, letter_id, subject_kind, subject_id, event, happened_on, recorded_at, actor_kind,
    actor_id, actor_name, door, after)
  SELECT l.group_id, l.id, 'letter', l.id, 'letter-brought-in', $6::date, $7::timestamptz, $2, $3::uuid, $4, $5,
    jsonb_build_object('fileName', $8::text)
  FROM letter l WHERE l.group_id = $1 ORDER BY l.id`,
};
