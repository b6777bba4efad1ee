import { type Reading, type ReplyCategory } from './reader/proposal.js';

/** Below this a class was guessed from next to nothing, such as two lines without a word that tells. */
const LIKELY = 0.6;

/** The class that a reply was read as; null where it is for a person to say. */
export function likelyClass({
  proposal,
  evidence,
}: Pick<Reading, 'proposal' | 'evidence'>): ReplyCategory | null {
  const confidence = evidence['/reply/category']?.confidence ?? 0;
  return confidence >= LIKELY ? (proposal.reply?.category ?? null) : null;
}
