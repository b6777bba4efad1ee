import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';

const KEEP: NamedQuery = {
  name: 'keep_reply_text',
  text: `INSERT INTO reply_text (reply_id, body) VALUES ($1, $2)
    ON CONFLICT (reply_id) DO UPDATE SET body = EXCLUDED.body`,
};

/** The text of a reply, or null when none was kept. */
export async function replyText(tx: EntityManager, replyId: string): Promise<string | null> {
  const [row] = await tx.query<{ body: string }[]>('SELECT body FROM reply_text WHERE reply_id = $1', [
    replyId,
  ]);
  return row?.body ?? null;
}

/** Keeps the text of a reply, in place of any kept before; null keeps none. */
export async function keepReplyText(tx: EntityManager, replyId: string, body: string | null): Promise<void> {
  if (body === null) {
    await tx.query('DELETE FROM reply_text WHERE reply_id = $1', [replyId]);
    return;
  }
  await runNamedIn(tx, KEEP, [replyId, body]);
}
