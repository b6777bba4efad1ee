import { type RowLetter } from '../intake/sheet/row-act.js';
import { type KnownLetter } from './known-letters.queries.js';

/** What a row is a duplicate of. `isSame` when it has the reference of the other, which can be given only once. */
export interface Duplicate {
  readonly of: string;
  readonly isSame: boolean;
}

/** Finds rows that are letters which the group has, or which an earlier row has: by reference, or by day, subject and addressee. */
export class Duplicates {
  private readonly byReference = new Map<string, string>();
  private readonly byContent = new Map<string, string>();

  constructor(letters: readonly KnownLetter[]) {
    for (const { reference, subject, on, to } of letters) {
      const says = `the letter ${reference}, which is logged`;
      this.byReference.set(reference, says);
      this.byContent.set(contentKey(on, subject, to), says);
    }
  }

  /** Rows are asked about in order: later ones may be duplicates of this one. */
  of(row: number, { reference, subject, sentOn, datedOn, to }: RowLetter): Duplicate | null {
    const content = contentKey(sentOn ?? datedOn, subject, to);
    const same = reference ? this.byReference.get(reference) : undefined;
    const alike = this.byContent.get(content);
    const says = `row ${row}`;
    if (reference && !same) this.byReference.set(reference, says);
    if (!alike) this.byContent.set(content, says);
    if (same) return { of: same, isSame: true };
    return alike ? { of: alike, isSame: false } : null;
  }
}

function contentKey(on: string | null, subject: string, to: readonly string[]): string {
  return JSON.stringify([on, subject, to[0] ?? '']).toLowerCase();
}
