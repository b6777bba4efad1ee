import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Rung } from '../../deadlines/ladder.js';
import { type LetterDeadlines } from '../../letters/deadlines.queries.js';
import { addresseeName } from '../letters/addressees.js';
import { type LetterRead } from '../letters/letter-read.js';

/** The step of the ladder that comes next for one addressee, and why. */
export interface NextStepShown {
  readonly to: string;
  readonly rung: Rung;
  readonly dueOn: IsoDate;
  /** Whether its day has come. */
  readonly isDue: boolean;
  readonly why: string;
}

/** The next step for each addressee who still owes an answer, the earliest first. */
export function nextSteps(
  { recipients }: Pick<LetterRead, 'recipients'>,
  { items, asOf }: Pick<LetterDeadlines, 'items' | 'asOf'>,
): NextStepShown[] {
  return items.flatMap(({ rule, matters, dueOn, recipientId, explanation }) => {
    const recipient = recipients.find(({ id }) => id === recipientId);
    if (rule.rule !== 'chase' || !matters || !recipient) return [];
    const step = { rung: rule.rung, dueOn, isDue: dueOn <= asOf.on, why: explanation.sentence };
    return [{ to: addresseeName(recipient), ...step }];
  });
}
