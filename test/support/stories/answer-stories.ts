import { type Answer } from '../app.js';
import { MINISTER, OTHER_MINISTER } from '../fictional-letters.js';
import { type Scene } from '../story-scene.js';
import { type Story, USUAL } from '../story.js';
import { LATE, LATE_LEG, LEG, OTHER_LEG, partReplied, replied, TWO } from './reply-words.js';

/** Late replies, chasers, promises, outcomes, and whose reply it is. */
export const ANSWER_STORIES: readonly Story[] = [
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
      {
        what: 'open',
        act: (s) => s.judge(1, 'open'),
        seen: { asks: 'open, open' },
        told: 'outcome-recorded',
      },
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
        act: async (s: Scene): Promise<Answer> => {
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
