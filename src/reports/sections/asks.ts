import { type Outcome } from '../../letters/ask.entity.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from './letter-ref.js';

/** An ask that was judged, or that an event overtook, in the period. */
export interface AskItem {
  readonly letter: LetterRef;
  readonly position: number;
  readonly text: string;
  readonly outcome: Outcome;
  readonly outcomeBasis: 'judged' | 'follows_from_facts';
  /** The day it was judged, or the day by which it was needed. */
  readonly on: IsoDate;
  readonly quote: string | null;
}

/** What became of the asks of every letter that was sent by the day and not withdrawn. */
export interface Asks {
  readonly n: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** Their references; null for more than 50 asks, absent in reports that were issued before they were told. */
  readonly letters?: Readonly<Record<Outcome, readonly string[] | null>>;
  readonly items: readonly AskItem[];
}
