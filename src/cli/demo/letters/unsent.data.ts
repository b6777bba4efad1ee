import { type FictionLetter } from '../fiction-letter.js';

const HARBOURS = 'Secretary of State for Harbours (fiction)';
const LAMPS = 'Minister for Lamps (fiction)';
const KITES = 'Chief Executive of the Kite Registry (fiction)';

/** Letters that have not gone, or went after a while as drafts. */
export const UNSENT: readonly FictionLetter[] = [
  {
    key: 'repainting',
    subject: 'Stripes for the northern lighthouses',
    topic: 'lighthouses',
    about: 'The northern lighthouses have lost their stripes, and gulls no longer tell one from another.',
    to: [HARBOURS],
    by: ['quill', 'moss'],
    asks: ['Publish the painting plan for the northern lighthouses.'],
    draftedOn: '2021-11-19',
  },
  {
    key: 'reading-lamps',
    subject: 'Reading lamps in waiting rooms',
    topic: 'lamps',
    about: 'People who wait deserve to read. Most waiting rooms have one lamp, and it points at the ceiling.',
    to: [LAMPS],
    by: ['reed'],
    invited: ['quill', 'moss', 'tarn', 'pebble', 'lark'],
    asks: ['Fit a reading lamp beside every third chair.', 'Say what it will cost.'],
    draftedOn: '2021-11-15',
    signaturesCloseOn: '2021-12-10',
    acts: [
      { on: '2021-11-16', act: 'agree', signatory: 2 },
      { on: '2021-11-18', act: 'agree', signatory: 4 },
      { on: '2021-11-22', act: 'decline', signatory: 3 },
      { on: '2021-11-29', act: 'agree', signatory: 5 },
      { on: '2021-12-02', act: 'take-name-off', signatory: 4 },
      { on: '2021-12-09', act: 'decline', signatory: 6 },
      { on: '2021-12-10', act: 'send' },
    ],
  },
  {
    key: 'harbour-bells',
    subject: 'Harbour bells at night',
    topic: 'harbours',
    about:
      'Three harbours ring their bells at every hour of the night, and none of the three agree on the hour.',
    to: [HARBOURS],
    by: ['tarn'],
    invited: ['fog', 'lark'],
    asks: ['Agree one time for all harbour bells.'],
    draftedOn: '2021-11-16',
    signaturesCloseOn: '2021-11-25',
    acts: [
      { on: '2021-11-19', act: 'agree', signatory: 2 },
      { on: '2021-11-25', act: 'agree', signatory: 3 },
      { on: '2021-11-26', act: 'send' },
      {
        on: '2021-12-01',
        act: 'reply',
        class: 'acknowledgement',
        says: 'Your letter has reached the Bells Unit.',
      },
    ],
  },
  {
    key: 'festival',
    subject: 'Landing rules for the Festival of Kites',
    topic: 'kites',
    about: 'The festival begins in a few days and nobody has said on whose field the kites may come down.',
    to: [KITES],
    by: ['lark', 'pebble'],
    asks: [
      {
        text: 'Name the landing fields before the festival begins.',
        horizon: 'before_event',
        window: 'festival',
      },
      { text: 'Keep a public register of lost kites.', horizon: 'longer_term' },
    ],
    draftedOn: '2021-11-18',
    acts: [
      { on: '2021-11-26', act: 'send' },
      {
        on: '2021-12-03',
        act: 'reply',
        class: 'partial',
        says: 'We are sorry that the festival was over before we could answer. A register of lost kites will be tried from spring.',
        signedBy: 'Tobias Stringfellowe (fiction)',
        level: 'agency_chief_executive',
      },
      { on: '2021-12-06', act: 'circulate', reply: 1 },
      {
        on: '2021-12-06',
        act: 'judge',
        reply: 1,
        outcome: { ask: 1, outcome: 'overtaken_by_events', note: 'The answer came after the festival.' },
      },
      {
        on: '2021-12-06',
        act: 'judge',
        reply: 1,
        outcome: {
          ask: 2,
          outcome: 'partly_met',
          quote: 'A register of lost kites will be tried from spring.',
        },
      },
    ],
  },
  {
    key: 'weathercocks',
    subject: 'A census of weathercocks',
    topic: 'weather',
    about: 'Nobody knows how many weathercocks there are, nor how many of them still turn.',
    to: ['Secretary of State for Weather (fiction)'],
    by: ['pebble'],
    asks: ['Count the weathercocks.'],
    draftedOn: '2021-10-14',
    acts: [{ on: '2021-10-20', act: 'withdraw', reason: 'Another group has written about the same.' }],
  },
];
