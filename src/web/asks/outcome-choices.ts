import { type Outcome } from '../../letters/ask.entity.js';
import { className } from '../../replies/reply-class.js';
import { formatDay } from '../../deadlines/iso-date.js';
import { type AskRead, type LetterRead } from '../letters/letter-read.js';
import { labelOf } from '../pages/filters.js';
import { repliesOf } from '../replies/read-reply.js';
import { OUTCOME_CHOICES } from '../replies/reply-choices.js';

/** Something to choose, in words. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

const ANSWERED: readonly Choice[] = OUTCOME_CHOICES.filter(({ value }) => value !== '');

/** What can have become of an ask: an event overtakes only what was to be answered before it. */
export function outcomesOf({ horizon, outcomeBasis }: AskRead): Choice[] {
  return [
    ...ANSWERED,
    ...(horizon === 'before_event'
      ? [outcome('overtaken_by_events', 'Overtaken by events: it was of use only before the event')]
      : []),
    outcome('withdrawn', 'Withdrawn: we no longer ask for it'),
    ...(outcomeBasis === 'judged' ? [outcome('open', 'Open: take back what was recorded')] : []),
  ];
}

const outcome = (value: Outcome, text: string): Choice => ({ value, text });

/** Whether nobody has said yet what became of an ask. */
export function isUnjudged({ outcomeBasis }: AskRead): boolean {
  return outcomeBasis !== 'judged';
}

/** The replies that can show an outcome, the last one first. */
export function evidenceChoices(letter: LetterRead): Choice[] {
  return [...repliesOf(letter)].reverse().map((reply) => ({
    value: reply.id,
    text: `${labelOf(className(reply.class))} of ${formatDay(reply.receivedOn)}${reply.signedBy ? `, from ${reply.signedBy}` : ''}`,
  }));
}
