import { type EntityManager } from 'typeorm';
import { type MailHeaders } from '../intake/openers/opened-file.js';
import { type ProposalMatches } from '../intake/match-proposal.use-case.js';
import { type ReadLetterAnswer } from '../intake/read-incoming.use-case.js';
import { isStorable } from '../database/storable.js';
import { type ReplyClass } from '../letters/letter-facts.js';
import { headerLine } from './header-line.js';
import { type MessageKind } from './mail-message.js';

/** What was read of a message. `problem`: why it could not be opened, in words; there is then no `answer`. */
export interface MessageReading {
  readonly problem: string | null;
  readonly answer: ReadLetterAnswer | null;
  readonly matches: ProposalMatches | null;
  readonly kind: MessageKind;
  readonly class: ReplyClass;
  readonly from: MailHeaders['from'][number] | null;
  readonly subject: string | null;
  /** RFC 3339 */
  readonly sentAt: string | null;
}

/** Most characters that are kept of a header. */
const LONGEST = 500;

const STORE = `
  UPDATE mail_message SET read_at = $2, problem = $3, kind = $4, class = $5, from_name = $6, from_address = $7, subject = $8,
    sent_at = $9, version = version + 1 WHERE id = $1`;

const KEEP = `
  INSERT INTO mail_reading (message_id, reading, matches) VALUES ($1, $2, $3)
  ON CONFLICT (message_id) DO UPDATE SET reading = EXCLUDED.reading, matches = EXCLUDED.matches`;

const FAILED = `
  INSERT INTO mail_undelivered (group_id, message_id, address, status, diagnostic)
  SELECT m.group_id, m.id, f.address, f.status, f.diagnostic
  FROM json_to_recordset($2) AS f (address text, status text, diagnostic text, action text), mail_message m
  WHERE m.id = $1 AND f.action = 'failed' ON CONFLICT DO NOTHING`;

/** Writes down what was read of a message, which is locked. */
export async function storeReading(
  tx: EntityManager,
  id: string,
  { problem, answer, matches, kind, from, subject, sentAt, ...read }: MessageReading,
  at: string,
): Promise<void> {
  const values = [...[from?.name, from?.address, subject].map((text) => headerLine(text, LONGEST)), sentAt];
  await tx.query(STORE, [id, at, problem, kind, read.class, ...values]);
  if (!answer || !matches) return;
  await tx.query(KEEP, [id, json(answer), json(matches)]);
  const failed = answer.source.delivery?.recipients ?? [];
  if (failed.length > 0) await tx.query(FAILED, [id, json(failed)]);
}

/** As PostgreSQL keeps it, which takes neither NUL nor half a pair of surrogates. */
function json(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' && !isStorable(part) ? part.replaceAll('\u0000', ' ').toWellFormed() : part,
  );
}
