import { createHash } from 'node:crypto';
import { isKnown } from '../attachments/content-answer.js';

/** The part of Fastify's reply that is needed here. */
export interface AnswerReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

/**
 * Answers with something public. Whoever keeps a copy must ask each time whether it still holds (`no-cache`), so that a letter
 * taken back is gone from the next request on; one who has it already is told so (304). The tag follows from what is answered
 * alone: it tells nothing of what is not public yet.
 *
 * @param known the header If-None-Match
 */
export function publicAnswer(
  text: string,
  known: string | undefined,
  reply: AnswerReply,
): string | undefined {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.header('etag', tag);
  reply.header('cache-control', 'no-cache');
  if (!isKnown(known, tag)) return text;
  reply.status(304);
  return undefined;
}
