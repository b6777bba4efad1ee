import { type IsoDate } from '../deadlines/iso-date.js';
import { type Rung } from '../deadlines/ladder.js';
import { addresseeOf } from './chaser-addressee.js';
import { type OwedAnswer } from './owed-letter.js';

/** An answer that is late, as a list of them shows it. */
export interface LateAnswer {
  readonly letter: { readonly id: string; readonly reference: string; readonly subject: string };
  readonly recipientId: string;
  /** Whom a letter about it would go to now, in words. */
  readonly to: string;
  readonly body: string;
  readonly organisationId: string | null;
  readonly dueOn: IsoDate;
  /** Null outside the bank-holiday table. */
  readonly workingDaysLate: number | null;
  readonly lastChaser: { readonly kind: Rung; readonly madeOn: IsoDate } | null;
  readonly next: { readonly rung: Rung; readonly dueOn: IsoDate; readonly isDue: boolean };
}

/** One line of the list, as of a day. */
export function lateAnswer(owed: OwedAnswer, on: IsoDate): LateAnswer {
  const { letter, recipientId, body, organisationId, dueOn, workingDaysLate, step } = owed;
  return {
    letter: { id: letter.id, reference: letter.reference, subject: letter.subject },
    ...{ recipientId, to: addresseeOf(owed, 'letter').words, body, organisationId, dueOn, workingDaysLate },
    lastChaser: owed.chasers.at(-1) ?? null,
    next: { rung: step.rule.rung, dueOn: step.dueOn, isDue: step.dueOn <= on },
  };
}
