import { type FictionLetter } from '../fiction-letter.js';

const WEATHER = 'Secretary of State for Weather (fiction)';
const LAMPS = 'Minister for Lamps (fiction)';
const HARBOURS = 'Secretary of State for Harbours (fiction)';

/** Letters that ask for something before an event: answered in time, not answered, and still to be answered. */
export const BEFORE_EVENTS: readonly FictionLetter[] = [
  {
    key: 'bells',
    subject: 'The Conference of Bell Founders',
    topic: 'bells',
    about: 'The bell founders meet in September and nobody has been named to listen to them.',
    to: [HARBOURS],
    by: ['reed', 'moss'],
    asks: [{ text: 'Send somebody to the conference.', horizon: 'before_event', window: 'bells' }],
    sentOn: '2021-09-01',
    acts: [
      {
        on: '2021-09-03',
        act: 'reply',
        class: 'acknowledgement',
        says: 'Your letter about bells has been received.',
      },
      {
        on: '2021-09-17',
        act: 'reply',
        class: 'substantive',
        says: 'The Deputy Keeper of Bells will attend.',
        signedBy: 'Hesper Brackenwhistle (fiction)',
        level: 'minister',
        outcomes: [{ ask: 1, outcome: 'met', quote: 'The Deputy Keeper of Bells will attend.' }],
      },
      { on: '2021-09-20', act: 'circulate', reply: 2 },
      { on: '2021-09-27', act: 'close', reason: 'The conference was attended.' },
    ],
  },
  {
    key: 'fog-assembly',
    subject: 'Our vote at the World Assembly on Fog',
    topic: 'fog',
    about:
      'The Assembly will choose between thick and thin. We would like to know how our country will vote.',
    to: [WEATHER],
    by: ['quill', 'fog'],
    asks: [
      { text: 'Say before the Assembly how we shall vote.', horizon: 'before_event', window: 'fog' },
      { text: 'Consult the House before the next one.', horizon: 'longer_term' },
    ],
    sentOn: '2021-10-20',
    publicity: 'open',
    acts: [
      {
        on: '2021-10-21',
        act: 'reply',
        class: 'automatic',
        says: 'You have written to the Weather mailbox.',
      },
      {
        on: '2021-10-29',
        act: 'chase',
        kind: 'phone',
        note: 'Told them that the Assembly begins on Monday.',
      },
      { on: '2021-11-05', act: 'chase', kind: 'email', note: 'The Assembly is half over.' },
      {
        on: '2021-12-08',
        act: 'reply',
        class: 'substantive',
        says: 'The vote was for thin. The House may be consulted another time.',
        signedBy: 'Ignatius Cloudsley-Pott (fiction)',
        level: 'minister',
        outcomes: [
          { ask: 1, outcome: 'overtaken_by_events', note: 'The answer came after the Assembly.' },
          { ask: 2, outcome: 'deflected', quote: 'The House may be consulted another time.' },
        ],
      },
    ],
  },
  {
    key: 'street-lamps',
    subject: 'The Summit on Street Lamps',
    topic: 'lamps',
    about: 'The summit will settle how tall a street lamp may be. Ours are shorter than most.',
    to: [LAMPS],
    by: ['lark', 'tarn', 'pebble'],
    asks: [
      { text: 'Speak at the summit for short lamps.', horizon: 'before_event', window: 'lamps' },
      { text: 'Measure our lamps.', horizon: 'standard' },
    ],
    sentOn: '2021-11-18',
    acts: [
      {
        on: '2021-11-22',
        act: 'reply',
        class: 'acknowledgement',
        says: 'The Minister has your letter about the summit.',
      },
      {
        on: '2021-12-03',
        act: 'reply',
        class: 'partial',
        says: 'I shall speak for short lamps. The measuring is under discussion.',
        signedBy: 'Araminta Vellumshaw (fiction)',
        level: 'minister',
        outcomes: [
          { ask: 1, outcome: 'met', quote: 'I shall speak for short lamps.' },
          { ask: 2, outcome: 'open', note: 'Under discussion.' },
        ],
      },
      { on: '2021-12-03', act: 'circulate', reply: 2 },
    ],
  },
];
