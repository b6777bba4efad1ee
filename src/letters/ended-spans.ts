import { type DaySpan, spansWhen } from './gaps.js';
import { type LetterFacts } from './letter-facts.js';
import { type Ending, endedBy } from './letter-status.js';

/** The days at whose end the letter was closed or withdrawn; a letter that was reopened has a span that ended. */
export function endedSpans({ acts }: Pick<LetterFacts, 'acts'>): DaySpan[] {
  return spansWhen(
    acts.map(({ on }) => on),
    (day) => endedBy(acts.filter(({ on }) => on <= day)) !== null,
  );
}

/**
 * What ended the letter and the day since which it has stayed ended; null while it is not. Withdrawing a letter that
 * is closed changes neither.
 */
export function endedSince(facts: Pick<LetterFacts, 'acts'>): Ending | null {
  const last = endedSpans(facts).at(-1);
  if (!last || last.toOn !== null) return null;
  const first = endedBy(facts.acts.filter(({ on }) => on <= last.fromOn));
  return first && { act: first.act, on: last.fromOn };
}
