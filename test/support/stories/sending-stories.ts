import { type Story } from '../story.js';
import { asksWithWindow } from '../story-scene.js';

/** Corrections of when and how a letter went. */
export const SENDING_STORIES: readonly Story[] = [
  {
    name: 'a sending is dated earlier, and back',
    steps: [
      {
        what: 'it went a week earlier',
        act: (s) => s.sending({ sentOn: '2021-11-15' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-15 > 2021-12-13'],
          first: 'reply_target 2021-12-13',
          flags: 'chase_due, no_acknowledgement, reply_overdue',
        },
        told: 'sending-corrected, due-day-moved',
      },
      {
        what: 'no, it did not',
        act: (s) => s.sending({ sentOn: '2021-11-22' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-20'],
          first: 'reply_target 2021-12-20',
          flags: 'no_acknowledgement, reply_due_soon',
        },
        told: 'sending-corrected, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a sending is dated later, across Christmas, and back',
    steps: [
      {
        what: 'it went on 29 November',
        act: (s) => s.sending({ sentOn: '2021-11-29' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-29 > 2021-12-29'],
          first: 'reply_target 2021-12-29',
          flags: 'no_acknowledgement',
        },
        told: 'sending-corrected, due-day-moved',
      },
      {
        what: 'on 10 December, so that New Year lies between too',
        act: (s) => s.sending({ sentOn: '2021-12-10' }),
        seen: {
          legs: ['A Fictional Minister: 2021-12-10 > 2022-01-12'],
          first: 'reply_target 2022-01-12',
          flags: '',
        },
        told: 'sending-corrected, due-day-moved',
      },
      {
        what: 'on 22 November after all',
        act: (s) => s.sending({ sentOn: '2021-11-22' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-20'],
          first: 'reply_target 2021-12-20',
          flags: 'no_acknowledgement, reply_due_soon',
        },
        told: 'sending-corrected, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a sending by email turns out to have been by post, and back',
    steps: [
      {
        what: 'by post',
        act: (s) => s.sending({ channel: 'post' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-22'],
          first: 'reply_target 2021-12-22',
          flags: 'no_acknowledgement',
        },
        told: 'sending-corrected, due-day-moved',
      },
      {
        what: 'by email',
        act: (s) => s.sending({ channel: 'email' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-20'],
          first: 'reply_target 2021-12-20',
          flags: 'no_acknowledgement, reply_due_soon',
        },
        told: 'sending-corrected, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a sending is dated into another year, and back',
    steps: [
      {
        what: 'it went a year earlier',
        act: (s) => s.sending({ sentOn: '2020-11-23', datedOn: '2020-11-23' }),
        seen: {
          legs: ['A Fictional Minister: 2020-11-23 > 2020-12-21'],
          first: 'reply_target 2020-12-21',
          flags: 'chase_due, no_acknowledgement, reply_overdue',
        },
        told: 'sending-corrected, due-day-moved',
      },
      {
        what: 'it went this year, on the day first given',
        act: (s) => s.sending({ sentOn: '2021-11-22', datedOn: '2021-11-22' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-20'],
          first: 'reply_target 2021-12-20',
          flags: 'no_acknowledgement, reply_due_soon',
        },
        told: 'sending-corrected, due-day-moved',
      },
    ],
    letter: () => Promise.resolve({ datedOn: '2021-11-22' }),
    isUndone: true,
  },
  {
    name: 'a sending can’t be dated after what rests on it, nor into the future, nor before the bank holidays known',
    before: (s) => s.reply('holding', '2021-12-03', { class: 'holding', promisedBy: '2021-12-17' }),
    base: { to: 'holding', first: 'promised 2021-12-17', flags: 'reply_due_soon' },
    steps: [
      {
        what: 'after the reply',
        act: (s) => s.sending({ sentOn: '2021-12-04' }),
        refused: '422 sent-after-recorded-fact',
      },
      {
        what: 'into the future',
        act: (s) => s.sending({ sentOn: '2021-12-15' }),
        refused: '422 day-in-the-future',
      },
      {
        what: 'before the table',
        act: (s) => s.sending({ sentOn: '2017-11-22' }),
        refused: '422 calendar-too-short',
      },
      {
        what: 'not sent at all',
        act: (s) => s.sending({ sentOn: null }),
        refused: '409 recorded-since-sending',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a letter was not sent after all, and then it was',
    steps: [
      {
        what: 'not sent',
        act: (s) => s.sending({ sentOn: null }),
        seen: { status: 'draft', to: '', legs: [], first: null, flags: '' },
        told: 'sending-corrected, status-changed',
      },
      {
        what: 'sent',
        act: (s) => s.act('send', { sentOn: '2021-11-22' }),
        seen: {
          status: 'awaiting_reply',
          to: 'awaiting',
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-20'],
          first: 'reply_target 2021-12-20',
          flags: 'no_acknowledgement, reply_due_soon',
        },
        told: 'letter-sent, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a sending is dated after its event, and back',
    letter: async (s) => ({ asks: await asksWithWindow(s, '2021-11-29', '2021-12-01') }),
    base: {
      asks: 'overtaken_by_events, open',
      flags: 'no_acknowledgement, reply_due_soon, window_closed_unanswered',
    },
    steps: [
      {
        what: 'it went on the day after the event',
        act: (s) => s.sending({ sentOn: '2021-12-02' }),
        seen: {
          legs: ['A Fictional Minister: 2021-12-02 > 2022-01-04'],
          first: 'reply_target 2022-01-04',
          flags: 'no_acknowledgement, window_closed_unanswered',
        },
        told: 'sending-corrected, due-day-moved',
      },
      {
        what: 'it went a week before',
        act: (s) => s.sending({ sentOn: '2021-11-22' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-20'],
          first: 'reply_target 2021-12-20',
          flags: 'no_acknowledgement, reply_due_soon, window_closed_unanswered',
        },
        told: 'sending-corrected, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'the day on which the minister had it is corrected, and the correction taken back',
    steps: [
      {
        what: 'received on 25 November',
        act: (s) => s.recipient({ receivedOn: '2021-11-25' }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-23'],
          first: 'reply_target 2021-12-23',
          flags: 'no_acknowledgement',
        },
        told: 'recipient-changed, due-day-moved',
      },
      {
        what: 'not before it was sent',
        act: (s) => s.recipient({ receivedOn: '2021-11-21' }),
        refused: '422 received-before-sending',
      },
      {
        what: 'as the rule has it',
        act: (s) => s.recipient({ receivedOn: null }),
        seen: {
          legs: ['A Fictional Minister: 2021-11-22 > 2021-12-20'],
          first: 'reply_target 2021-12-20',
          flags: 'no_acknowledgement, reply_due_soon',
        },
        told: 'recipient-changed, due-day-moved',
      },
    ],
    isUndone: true,
  },
];
