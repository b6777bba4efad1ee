import { type LetterKind } from '../proposal.js';
import { KIND_SIGNS, type KindFacts } from './kind-signs.js';

const ENOUGH = 3;

/**
 * Weighs who writes and from where, who is written to, how it opens and in whose voice it goes on. A chaser that
 * answers an answer stays the group's letter, and so does what tells nothing either way.
 */
export function readKind(facts: KindFacts): LetterKind {
  const score = KIND_SIGNS.reduce((sum, { weight, holds }) => (holds(facts) ? sum + weight : sum), 0);
  return score >= ENOUGH ? 'reply' : 'outgoing';
}
