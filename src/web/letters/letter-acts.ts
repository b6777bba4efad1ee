import { type ActOnLetterCommand } from '../../letters/act-on-letter.use-case.js';

type Act = ActOnLetterCommand['act'];

/** What the page of an act on a letter says. */
export interface ActWords {
  readonly title: string;
  /** What follows from it, and how it is undone. */
  readonly means: string;
  readonly dayLabel: string;
  readonly button: string;
  /** After the letter's reference, once it is done. */
  readonly done: string;
  readonly isWarning: boolean;
}

/** The acts on a letter that have a page each, in words. */
export const ACT_WORDS: Readonly<Record<Act, ActWords>> = {
  close: {
    title: 'Close the letter',
    means: 'Nothing more is expected: its days no longer count. You can open it again.',
    dayLabel: 'On which day was it closed?',
    button: 'Close the letter',
    done: 'is closed.',
    isWarning: false,
  },
  reopen: {
    title: 'Open the letter again',
    means: 'Its days count again, as if it had never been closed.',
    dayLabel: 'On which day was it opened again?',
    button: 'Open it again',
    done: 'is open again.',
    isWarning: false,
  },
  withdraw: {
    title: 'Withdraw the letter',
    means:
      'The group takes it back: no answer is expected, and reports say so. It keeps its reference and its history. You can bring it back.',
    dayLabel: 'On which day was it withdrawn?',
    button: 'Withdraw the letter',
    done: 'is withdrawn.',
    isWarning: true,
  },
  reinstate: {
    title: 'Bring the letter back',
    means: 'It stands where it stood before it was withdrawn, and its days count again.',
    dayLabel: 'On which day was it brought back?',
    button: 'Bring it back',
    done: 'is back.',
    isWarning: false,
  },
};
