import { MINISTER, OTHER_MINISTER } from '../fictional-letters.js';
import { type Seen } from '../story-reads.js';
import { type Step, type Story, USUAL } from '../story.js';

const LEG = 'A Fictional Minister: 2021-11-22 > 2021-12-20';
const replied = (on: string, more: Partial<Seen> = {}): Partial<Seen> => ({
  status: 'replied',
  to: 'replied',
  legs: [`${LEG}, replied ${on}`],
  first: null,
  flags: 'asks_not_assessed',
  ...more,
});
const partReplied: Partial<Seen> = {
  status: 'part_replied',
  to: 'part_replied',
  legs: [LEG],
  first: 'reply_target 2021-12-20',
  flags: 'asks_not_assessed, reply_due_soon',
};
const LATE_LEG = 'A Fictional Minister: 2021-11-08 > 2021-12-06';
const LATE: Partial<Seen> = {
  legs: [LATE_LEG],
  first: 'reply_target 2021-12-06',
  flags: 'chase_due, no_acknowledgement, reply_overdue',
};
const OTHER_LEG = 'Another Fictional Minister: 2021-11-22 > 2021-12-20';
const TWO: Partial<Seen> = {
  to: 'awaiting, awaiting',
  legs: [LEG, OTHER_LEG],
  flags: 'no_acknowledgement, no_acknowledgement, reply_due_soon, reply_due_soon',
};
const removed = (what: string, told = 'reply-removed, status-changed'): Step => ({
  what: `${what} was logged on the wrong letter`,
  act: (s) => s.remove(what),
  seen: USUAL,
  told,
});

/** Corrections of what came back. */
export const REPLY_STORIES: readonly Story[] = [
  {
    name: 'a reply that was logged on the wrong letter is removed',
    steps: [
      {
        what: 'a reply',
        act: (s) => s.reply('wrong', '2021-12-03', { class: 'substantive' }),
        seen: replied('2021-12-03'),
        told: 'reply-logged, status-changed',
      },
      removed('wrong'),
    ],
    isUndone: true,
  },
  {
    name: 'a reply is moved to the letter that it answers, back, and away',
    before: async (s) => {
      s.other = await s.f.log({ recipients: [MINISTER] });
    },
    base: { other: 'awaiting_reply: awaiting' },
    steps: [
      {
        what: 'a reply',
        act: (s) => s.reply('reply', '2021-12-03', { class: 'substantive' }),
        seen: replied('2021-12-03'),
        told: 'reply-logged, status-changed',
      },
      {
        what: 'it answers the other letter',
        act: (s) => s.move('reply', s.other!),
        seen: { ...USUAL, other: 'replied: replied' },
        told: 'reply-moved, status-changed',
      },
      {
        what: 'no, this one',
        act: (s) => s.move('reply', s.letter),
        seen: replied('2021-12-03', { other: 'awaiting_reply: awaiting' }),
        told: 'reply-moved, status-changed',
      },
      {
        what: 'neither',
        act: (s) => s.remove('reply'),
        seen: { ...USUAL, other: 'awaiting_reply: awaiting' },
        told: 'reply-removed, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'the class of a reply is corrected through every one of them, and the reply removed',
    steps: [
      {
        what: 'a holding reply',
        act: (s) => s.reply('reply', '2021-12-03', { class: 'holding', promisedBy: '2021-12-17' }),
        seen: { to: 'holding', first: 'promised 2021-12-17', flags: 'reply_due_soon' },
        told: 'reply-logged',
      },
      {
        what: 'substantive',
        act: (s) => s.correct('reply', { class: 'substantive' }),
        seen: replied('2021-12-03'),
        told: 'reply-changed, status-changed',
      },
      {
        what: 'non-substantive',
        act: (s) => s.correct('reply', { class: 'non_substantive' }),
        seen: { ...USUAL, to: 'acknowledged', flags: 'reply_due_soon' },
        told: 'reply-changed, status-changed',
      },
      {
        what: 'automatic',
        act: (s) => s.correct('reply', { class: 'automatic' }),
        seen: { to: 'awaiting', flags: 'no_acknowledgement, reply_due_soon' },
        told: 'reply-changed',
      },
      {
        what: 'unclassified',
        act: (s) => s.correct('reply', { class: 'unclassified' }),
        seen: { flags: 'no_acknowledgement, reply_due_soon, reply_unclassified' },
        told: 'reply-changed',
      },
      {
        what: 'partial',
        act: (s) => s.correct('reply', { class: 'partial' }),
        seen: partReplied,
        told: 'reply-changed, status-changed',
      },
      {
        what: 'an acknowledgement',
        act: (s) => s.correct('reply', { class: 'acknowledgement' }),
        seen: { ...USUAL, to: 'acknowledged', flags: 'reply_due_soon' },
        told: 'reply-changed, status-changed',
      },
      {
        what: 'holding, as at first',
        act: (s) => s.correct('reply', { class: 'holding', promisedBy: '2021-12-17' }),
        seen: { to: 'holding', first: 'promised 2021-12-17' },
        told: 'reply-changed',
      },
      removed('reply', 'reply-removed'),
    ],
    isUndone: true,
  },
  {
    name: 'a partial reply is settled for, then not',
    before: (s) => s.reply('part', '2021-12-03', { class: 'partial' }),
    base: partReplied,
    steps: [
      {
        what: 'settled',
        act: (s) => s.settle('part', '2021-12-10'),
        seen: {
          status: 'replied',
          to: 'replied',
          legs: [`${LEG}, settled 2021-12-10`],
          first: null,
          flags: 'asks_not_assessed',
        },
        told: 'reply-changed, status-changed',
      },
      {
        what: 'more is to come',
        act: (s) => s.unsettle('part'),
        seen: partReplied,
        told: 'reply-changed, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a settled partial reply turns out to be substantive, and back',
    before: async (s) => {
      await s.reply('part', '2021-12-03', { class: 'partial' });
      await s.settle('part', '2021-12-10');
    },
    base: replied('2021-12-03', { legs: [`${LEG}, settled 2021-12-10`] }),
    steps: [
      {
        what: 'substantive',
        act: (s) => s.correct('part', { class: 'substantive' }),
        seen: replied('2021-12-03'),
        told: 'reply-changed',
      },
      {
        what: 'partial, of which more may come',
        act: (s) => s.correct('part', { class: 'partial' }),
        seen: partReplied,
        told: 'reply-changed, status-changed',
      },
      {
        what: 'settled',
        act: (s) => s.settle('part', '2021-12-10'),
        seen: replied('2021-12-03', { legs: [`${LEG}, settled 2021-12-10`] }),
        told: 'reply-changed, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'the day on which a reply came is corrected, never to one on which it can’t have come',
    before: (s) => s.reply('reply', '2021-12-03', { class: 'substantive' }),
    base: replied('2021-12-03'),
    steps: [
      {
        what: 'a week later',
        act: (s) => s.correct('reply', { receivedOn: '2021-12-10' }),
        seen: replied('2021-12-10'),
        told: 'reply-changed',
      },
      {
        what: 'before the letter went',
        act: (s) => s.correct('reply', { receivedOn: '2021-11-21' }),
        refused: '422 received-before-sent',
      },
      {
        what: 'tomorrow',
        act: (s) => s.correct('reply', { receivedOn: '2021-12-15' }),
        refused: '422 day-in-the-future',
      },
      {
        what: 'as it was',
        act: (s) => s.correct('reply', { receivedOn: '2021-12-03' }),
        seen: replied('2021-12-03'),
        told: 'reply-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a late reply is logged, dated before the due day, and removed',
    letter: () => Promise.resolve({ sentOn: '2021-11-08' }),
    base: LATE,
    steps: [
      {
        what: 'it came late',
        act: (s) => s.reply('reply', '2021-12-09', { class: 'substantive' }),
        seen: replied('', { legs: [`${LATE_LEG}, replied 2021-12-09`] }),
        told: 'reply-logged, status-changed',
      },
      {
        what: 'in time',
        act: (s) => s.correct('reply', { receivedOn: '2021-12-06' }),
        seen: replied('', { legs: [`${LATE_LEG}, replied 2021-12-06`] }),
        told: 'reply-changed',
      },
      {
        what: 'not at all',
        act: (s) => s.remove('reply'),
        seen: { ...USUAL, ...LATE },
        told: 'reply-removed, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a chaser is logged, dated otherwise, and removed',
    letter: () => Promise.resolve({ sentOn: '2021-11-08' }),
    base: LATE,
    steps: [
      {
        what: 'rung up',
        act: (s) => s.chaser('call', '2021-12-08'),
        seen: { flags: 'no_acknowledgement, reply_overdue' },
        told: 'chaser-logged',
      },
      {
        what: 'a day earlier, so that the next is due',
        act: (s) => s.call('PATCH', `chasers/${s.id('call')}`, { madeOn: '2021-12-07' }),
        seen: { flags: 'chase_due, no_acknowledgement, reply_overdue' },
        told: 'chaser-changed',
      },
      { what: 'never', act: (s) => s.remove('call', 'chasers'), told: 'chaser-removed' },
    ],
    isUndone: true,
  },
  {
    name: 'a broken promise is renewed, and the renewal removed',
    before: (s) => s.reply('first', '2021-12-01', { class: 'holding', promisedBy: '2021-12-08' }),
    base: { to: 'holding', first: 'promised 2021-12-08', flags: 'promise_broken, reply_due_soon' },
    steps: [
      {
        what: 'another promise',
        act: (s) => s.reply('second', '2021-12-09', { class: 'holding', promisedBy: '2021-12-17' }),
        seen: { first: 'promised 2021-12-17', flags: 'reply_due_soon' },
        told: 'reply-logged',
      },
      {
        what: 'of another letter',
        act: (s) => s.remove('second'),
        seen: { first: 'promised 2021-12-08', flags: 'promise_broken, reply_due_soon' },
        told: 'reply-removed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'an ask’s outcome is changed back to open',
    steps: [
      {
        what: 'met',
        act: (s) => s.judge(1, 'met'),
        seen: { asks: 'met, open' },
        told: 'outcome-recorded',
      },
      {
        what: 'declined',
        act: (s) => s.judge(1, 'declined'),
        seen: { asks: 'declined, open' },
        told: 'outcome-recorded',
      },
      { what: 'open', act: (s) => s.judge(1, 'open'), seen: { asks: 'open, open' }, told: 'outcome-recorded' },
    ],
    isUndone: true,
  },
  {
    name: 'an outcome that rests on a reply goes with it',
    steps: [
      {
        what: 'a part reply',
        act: (s) => s.reply('part', '2021-12-03', { class: 'partial' }),
        seen: partReplied,
        told: 'reply-logged, status-changed',
      },
      {
        what: 'it meets the first ask',
        act: (s) =>
          s.call('PUT', `asks/${s.letter.asks[0].id}/outcome`, { outcome: 'met', replyId: s.id('part') }),
        seen: { asks: 'met, open' },
        told: 'outcome-recorded',
      },
      {
        what: 'removed',
        act: (s) => s.remove('part'),
        seen: USUAL,
        told: 'reply-removed, outcome-recorded, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'an outcome is changed back to open after an answer: somebody has looked at that ask',
    before: (s) => s.reply('part', '2021-12-03', { class: 'partial' }),
    base: partReplied,
    steps: [
      {
        what: 'both judged',
        act: async (s) => {
          await s.judge(1, 'met');
          return s.judge(2, 'declined');
        },
        seen: { asks: 'met, declined', flags: 'reply_due_soon' },
        told: 'outcome-recorded, outcome-recorded',
      },
      {
        what: 'the first still open',
        act: (s) => s.judge(1, 'open'),
        seen: { asks: 'open, declined' },
        told: 'outcome-recorded',
      },
    ],
    isUndone: false,
  },
  {
    name: 'a reply is given to the other of two ministers',
    letter: () => Promise.resolve({ recipients: [MINISTER, OTHER_MINISTER] }),
    base: TWO,
    steps: [
      {
        what: 'of the first',
        act: (s) =>
          s.reply('reply', '2021-12-03', { class: 'substantive', recipientId: s.letter.recipients[0].id }),
        seen: {
          status: 'part_replied',
          to: 'replied, awaiting',
          legs: [`${LEG}, replied 2021-12-03`, OTHER_LEG],
          flags: 'asks_not_assessed, no_acknowledgement, reply_due_soon',
        },
        told: 'reply-logged, status-changed',
      },
      {
        what: 'of the other',
        act: (s) => s.correct('reply', { recipientId: s.letter.recipients[1].id }),
        seen: { to: 'awaiting, replied', legs: [LEG, `${OTHER_LEG}, replied 2021-12-03`] },
        told: 'reply-changed',
      },
      {
        what: 'of neither',
        act: (s) => s.remove('reply'),
        seen: { ...USUAL, ...TWO },
        told: 'reply-removed, status-changed',
      },
    ],
    isUndone: true,
  },
];
