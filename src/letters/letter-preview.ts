import { type DeadlineKind, matters } from '../deadlines/deadline.js';
import { explainDeadline } from '../deadlines/explain-deadline.js';
import { type FeasibilityWarning } from '../deadlines/feasibility.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';
import { feasibilityWarnings } from './feasibility-warnings.js';
import { type Replayed } from './replay-letter.use-case.js';
import { replay } from './replay.js';

/** One date of a letter, worked out and explained. */
export interface PreviewedDay {
  readonly kind: DeadlineKind;
  readonly dueOn: IsoDate;
  /** Why it is that day, in a sentence. */
  readonly sentence: string;
}

/** What a person should know of a letter's dates before it is saved or sent. */
export interface LetterPreview {
  readonly warnings: readonly FeasibilityWarning[];
  /** The dates that would matter, the earliest first. */
  readonly days: readonly PreviewedDay[];
}

/**
 * The warnings and the dates that follow from a letter's facts. A letter not sent yet is judged as if it went today.
 * Steps to chase a reply are left out: nobody has anything to chase yet.
 *
 * @throws CalendarTooShort when a day lies outside the bank-holiday table
 */
export function letterPreview({ facts, calendarOf }: Replayed, moment: Moment): LetterPreview {
  const asSent = { ...facts, sentOn: facts.sentOn ?? moment.on };
  const days = replay(asSent, calendarOf)
    .deadlines.filter((deadline) => deadline.kind !== 'chase' && matters(deadline, moment.on))
    .map((deadline) => ({
      kind: deadline.kind,
      dueOn: deadline.dueOn,
      sentence: explainDeadline(deadline).sentence,
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  return { warnings: feasibilityWarnings(facts, calendarOf, moment), days };
}
