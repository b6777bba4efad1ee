import { type NamedQuery } from '../database/named-query.js';

/** Writes one piece of a file. $1: attachment, $2: place, $3: bytes. */
export const WRITE_CHUNK =
  'INSERT INTO attachment_chunk (attachment_id, position, bytes) VALUES ($1, $2, $3)';

/** Reads one piece of a file. $1: attachment, $2: place. */
export const READ_CHUNK: NamedQuery = {
  name: 'attachment_chunk',
  text: 'SELECT bytes FROM attachment_chunk WHERE attachment_id = $1 AND position = $2',
};

/** Whether the attachment `a` is there for readers: neither removed itself nor on a reply that was. */
export const IS_THERE = `(a.removed_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM reply y WHERE y.id = a.reply_id AND y.removed_at IS NOT NULL))`;
