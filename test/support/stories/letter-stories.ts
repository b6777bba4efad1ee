import { MINISTER } from '../fictional-letters.js';
import { addBody, type Scene } from '../story-scene.js';
import { type Story, USUAL } from '../story.js';

const LEG = 'A Fictional Minister: 2021-11-22 > 2021-12-20';
const another = async (s: Scene): Promise<void> => {
  s.other = await s.f.log({ recipients: [MINISTER] });
};

/** Ending and resuming letters, linking them, and drafts. */
export const LETTER_STORIES: readonly Story[] = [
  {
    name: 'a letter is withdrawn and reinstated',
    steps: [
      {
        what: 'withdrawn',
        act: (s) => s.act('withdraw'),
        seen: { status: 'withdrawn', legs: [`${LEG}, withdrawn 2021-12-14`], first: null, flags: '' },
        told: 'letter-withdrawn, status-changed',
      },
      {
        what: 'reinstated',
        act: (s) => s.act('reinstate'),
        seen: USUAL,
        told: 'letter-reinstated, status-changed',
      },
      { what: 'reinstated twice', act: (s) => s.act('reinstate'), refused: '409 act-not-possible' },
    ],
    isUndone: true,
  },
  {
    name: 'a letter is closed and reopened',
    steps: [
      {
        what: 'closed',
        act: (s) => s.act('close', { reason: 'They rang.' }),
        seen: { status: 'closed', legs: [`${LEG}, closed 2021-12-14`], first: null, flags: '' },
        told: 'letter-closed, status-changed',
      },
      {
        what: 'reopened',
        act: (s) => s.act('reopen'),
        seen: USUAL,
        told: 'letter-reopened, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a letter that was closed some days ago is reopened: what it owes is owed again, and it was closed between',
    steps: [
      {
        what: 'closed on the 8th',
        act: (s) => s.act('close', { on: '2021-12-08' }),
        seen: { status: 'closed', legs: [`${LEG}, closed 2021-12-08`], first: null, flags: '' },
        told: 'letter-closed, status-changed',
      },
      {
        what: 'reopened before that',
        act: (s) => s.act('reopen', { on: '2021-12-07' }),
        refused: '422 act-too-early',
      },
      {
        what: 'reopened',
        act: (s) => s.act('reopen'),
        seen: USUAL,
        told: 'letter-reopened, status-changed',
      },
    ],
    isUndone: false,
  },
  {
    name: 'a letter is closed and withdrawn, and both are taken back in the other order',
    steps: [
      {
        what: 'closed',
        act: (s) => s.act('close'),
        seen: { status: 'closed', legs: [`${LEG}, closed 2021-12-14`], first: null, flags: '' },
        told: 'letter-closed, status-changed',
      },
      {
        what: 'withdrawn',
        act: (s) => s.act('withdraw'),
        seen: { status: 'withdrawn', legs: [`${LEG}, withdrawn 2021-12-14`] },
        told: 'letter-withdrawn, status-changed',
      },
      {
        what: 'reinstated, closed as before',
        act: (s) => s.act('reinstate'),
        seen: { status: 'closed', legs: [`${LEG}, closed 2021-12-14`] },
        told: 'letter-reinstated, status-changed',
      },
      {
        what: 'reopened',
        act: (s) => s.act('reopen'),
        seen: USUAL,
        told: 'letter-reopened, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a reply to a closed letter is logged and removed, and the letter reopened',
    steps: [
      {
        what: 'closed',
        act: (s) => s.act('close'),
        seen: { status: 'closed', legs: [`${LEG}, closed 2021-12-14`], first: null, flags: '' },
        told: 'letter-closed, status-changed',
      },
      {
        what: 'a reply of the day before',
        act: (s) => s.reply('reply', '2021-12-13', { class: 'substantive' }),
        seen: { to: 'replied', legs: [`${LEG}, replied 2021-12-13`] },
        told: 'reply-logged',
      },
      {
        what: 'removed',
        act: (s) => s.remove('reply'),
        seen: { to: 'awaiting', legs: [`${LEG}, closed 2021-12-14`] },
        told: 'reply-removed',
      },
      {
        what: 'reopened',
        act: (s) => s.act('reopen'),
        seen: USUAL,
        told: 'letter-reopened, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a follow-up is linked to its first letter and unlinked; a circle is refused',
    before: another,
    base: { other: 'awaiting_reply: awaiting' },
    steps: [
      {
        what: 'it follows the other',
        act: (s) => s.change({ followsLetter: s.other!.id }),
        told: 'letter-changed',
      },
      {
        what: 'the other follows it',
        act: (s) => s.change({ followsLetter: s.letter.id }, s.other!),
        refused: '422 follows-in-a-circle',
      },
      {
        what: 'it follows itself',
        act: (s) => s.change({ followsLetter: s.letter.id }),
        refused: '422 follows-itself',
      },
      { what: 'unlinked', act: (s) => s.change({ followsLetter: null }), told: 'letter-changed' },
    ],
    isUndone: true,
  },
  {
    name: 'the day by which the letter asks for a reply is added and taken out',
    steps: [
      {
        what: 'by the 16th',
        act: (s) => s.change({ replyRequestedOn: '2021-12-16' }),
        seen: { first: 'requested 2021-12-16' },
        told: 'letter-changed',
      },
      {
        what: 'by no day',
        act: (s) => s.change({ replyRequestedOn: null }),
        seen: { first: 'reply_target 2021-12-20' },
        told: 'letter-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a draft goes to another body, and back',
    letter: () => Promise.resolve({ sentOn: null, signatories: [] }),
    before: (s) => addBody(s),
    base: { status: 'draft', to: '', legs: [], first: null, flags: '' },
    steps: [
      {
        what: 'to an office',
        act: (s) => s.recipient({ officeId: s.id('body office') }),
        told: 'recipient-changed',
      },
      {
        what: 'to nobody in the directory',
        act: (s) => s.recipient({ officeId: null, organisationId: null, personId: null }),
        told: 'recipient-changed',
      },
    ],
    isUndone: true,
  },
];
