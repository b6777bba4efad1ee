import { type IsoDate } from '../deadlines/iso-date.js';
import { type AskFacts } from './letter-facts.js';

/** Since when an ask has been judged without having been opened again; null while it is open. */
export interface SettledAsk {
  readonly id: string;
  readonly settledOn: IsoDate | null;
}

/**
 * For each ask the first day of the last unbroken row of judgements that are outcomes. On earlier days it may have been
 * judged too, but was open again in between.
 */
export function settledAsks(asks: readonly AskFacts[]): SettledAsk[] {
  return asks.map(({ id, judgements }) => {
    const reopened = judgements.map(({ outcome }) => outcome).lastIndexOf('open');
    return { id, settledOn: judgements[reopened + 1]?.on ?? null };
  });
}
