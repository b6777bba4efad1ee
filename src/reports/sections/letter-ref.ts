/** A letter as a report names it, so that every line can be traced. */
export interface LetterRef {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
}
