import { invalid } from '../errors/kinds.js';
import { type RecordOutcomeCommand } from './record-outcome.use-case.js';

/** What a reply says to one ask; it is judged on the evidence of that reply. */
export type ReplyOutcome = Omit<RecordOutcomeCommand, 'replyId'>;

/**
 * Refuses two outcomes of one ask from one reply.
 *
 * @throws InvalidInput at the second of them
 */
export function refuseRepeatedAsks(outcomes: readonly ReplyOutcome[]): void {
  const ids = outcomes.map(({ askId }) => askId.toLowerCase());
  const index = ids.findIndex((id, at) => ids.indexOf(id) < at);
  if (index >= 0) {
    throw invalid(
      `/outcomes/${index}/askId`,
      'ask-repeated',
      'This ask has an outcome in this reply already. Give each ask once.',
    );
  }
}
