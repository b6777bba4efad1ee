import { type LetterRef } from './letter-ref.js';

/** How many replies of a body in the period were signed at which level. What nobody signs, or nobody has looked at yet, is left out. */
export interface SignedBy {
  readonly from: string;
  readonly n: number;
  readonly minister: number;
  readonly official: number;
  readonly agencyChiefExecutive: number;
  readonly notRecorded: number;
  /** The letters that they answer, each once; null for more than 50 replies. */
  readonly letters: readonly LetterRef[] | null;
}
