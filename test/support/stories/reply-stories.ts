import { MINISTER } from '../fictional-letters.js';
import { type Scene } from '../story-scene.js';
import { type Story, USUAL } from '../story.js';
import { LEG, partReplied, removed, replied } from './reply-words.js';

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
    before: async (s: Scene): Promise<void> => {
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
    before: async (s: Scene): Promise<void> => {
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
];
