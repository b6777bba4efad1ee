import { actsFor } from '../../letters/letter-acts.js';
import { type LetterStatus } from '../../letters/letter-status.js';

/** A page on which something can be done with a letter. */
export interface LetterStep {
  readonly text: string;
  /** Below the letter’s own path. */
  readonly path: string;
}

/** What can be done with a letter: the likeliest first, as buttons; what is seldom wanted, as links. */
export interface LetterSteps {
  readonly buttons: readonly LetterStep[];
  readonly links: readonly LetterStep[];
}

const SEND = { text: 'Send the letter', path: '/send' };
const SIGNATURES = { text: 'Collect signatures', path: '/signatories' };
const REPLY = { text: 'Log a reply', path: '/replies/log' };
const CHASER = { text: 'Log a chaser', path: '/chasers/log' };
const FILE = { text: 'Add a file', path: '/attachments/add' };
const CHANGE = { text: 'Change the letter', path: '/change' };
const REOPEN = { text: 'Reopen the letter', path: '/reopen' };
const REINSTATE = { text: 'Reinstate the letter', path: '/reinstate' };

const BUTTONS: Readonly<Record<LetterStatus, readonly LetterStep[]>> = {
  draft: [SEND, SIGNATURES],
  collecting_signatures: [SIGNATURES, SEND],
  awaiting_reply: [REPLY, CHASER],
  part_replied: [REPLY, CHASER],
  replied: [REPLY],
  closed: [REOPEN, REPLY],
  withdrawn: [REINSTATE],
};

/** What a letter of this status lets people do. The use cases decide; this leaves out what they would refuse. */
export function letterSteps(status: LetterStatus): LetterSteps {
  const acts = actsFor(status);
  const isSent = status !== 'draft' && status !== 'collecting_signatures';
  return {
    buttons: BUTTONS[status],
    links: [
      CHANGE,
      ...(isSent ? [{ text: 'Correct the signatories', path: '/signatories' }] : []),
      FILE,
      ...(acts.includes('close') ? [{ text: 'Close the letter', path: '/close' }] : []),
      ...(acts.includes('withdraw') ? [{ text: 'Withdraw the letter', path: '/withdraw' }] : []),
    ],
  };
}
