import { type TimelineEvent } from '../timeline/timeline-event.js';
import { type LetterActName } from './letter-facts.js';
import { LETTER_STATUSES, type LetterStatus } from './letter-status.js';

/** What a person can do to a letter as a whole, besides changing its text. */
export type LetterAct = 'send' | 'close' | 'reopen' | 'withdraw' | 'reinstate';

/** When an act is possible, the fact that it leaves (sending leaves its day instead), and its line in history. */
export interface LetterActRule {
  readonly from: readonly LetterStatus[];
  readonly fact: LetterActName | null;
  readonly event: TimelineEvent;
}

/** Every act on a letter. What status it leads to follows from the facts: see letterStatusOn. */
export const LETTER_ACTS: Readonly<Record<LetterAct, LetterActRule>> = {
  send: { from: ['draft', 'collecting_signatures'], fact: null, event: 'letter-sent' },
  close: { from: ['awaiting_reply', 'part_replied', 'replied'], fact: 'closed', event: 'letter-closed' },
  reopen: { from: ['closed'], fact: 'reopened', event: 'letter-reopened' },
  withdraw: {
    from: LETTER_STATUSES.filter((status) => status !== 'withdrawn'),
    fact: 'withdrawn',
    event: 'letter-withdrawn',
  },
  reinstate: { from: ['withdrawn'], fact: 'reinstated', event: 'letter-reinstated' },
};

/** The acts that are possible on a letter of this status, in the order of the table. */
export function actsFor(status: LetterStatus): LetterAct[] {
  const acts = Object.keys(LETTER_ACTS) as LetterAct[];
  return acts.filter((act) => LETTER_ACTS[act].from.includes(status));
}
