import { type FictionLetter } from '../fiction-letter.js';

const HARBOURS = 'Secretary of State for Harbours (fiction)';
const WEATHER = 'Secretary of State for Weather (fiction)';
const LAMPS = 'Minister for Lamps (fiction)';
const KITES = 'Chief Executive of the Kite Registry (fiction)';

/** Letters written after the day on which the demo usually stands. */
export const LATER: readonly FictionLetter[] = [
  {
    key: 'icebergs',
    subject: 'Icebergs seen off Lower Nowhere',
    topic: 'harbours',
    about: 'Two icebergs have been seen, and one of them twice.',
    to: [HARBOURS],
    by: ['moss', 'quill'],
    asks: ['Publish where the icebergs are.'],
    sentOn: '2021-12-02',
    acts: [
      { on: '2021-12-03', act: 'reply', class: 'acknowledgement', says: 'The Ice Desk has your letter.' },
      {
        on: '2021-12-23',
        act: 'reply',
        class: 'holding',
        says: 'With apologies: the icebergs have moved. You will have an answer by 14 January 2022.',
        promisedBy: '2022-01-14',
      },
      { on: '2022-01-05', act: 'circulate', reply: 2 },
    ],
  },
  {
    key: 'winter-libraries',
    subject: 'Warm libraries in winter',
    topic: 'libraries',
    about: 'Readers come for the books and stay for the stove.',
    to: [LAMPS],
    by: ['reed', 'tarn'],
    asks: ['Light the stoves from the first frost.'],
    sentOn: '2021-12-14',
    channel: 'post',
    acts: [
      {
        on: '2022-01-12',
        act: 'reply',
        class: 'substantive',
        says: 'The stoves are lit.',
        signedBy: 'Araminta Vellumshaw (fiction)',
        level: 'minister',
        outcomes: [{ ask: 1, outcome: 'met', quote: 'The stoves are lit.' }],
      },
    ],
  },
  {
    key: 'new-year-kites',
    subject: 'Kites on New Year’s Day',
    topic: 'kites',
    about: 'Kites may be flown on every day of the year but one.',
    to: [KITES],
    by: ['lark'],
    invited: ['pebble'],
    asks: ['Allow kites on New Year’s Day.'],
    draftedOn: '2021-12-08',
    acts: [
      { on: '2021-12-10', act: 'agree', signatory: 2 },
      { on: '2021-12-13', act: 'send' },
      {
        on: '2022-01-06',
        act: 'chase',
        kind: 'phone',
        note: 'New Year’s Day is over, but there will be another.',
      },
    ],
  },
  {
    key: 'thaw',
    subject: 'Notice of the thaw',
    topic: 'weather',
    about: 'The thaw came on a Sunday and without notice.',
    to: [WEATHER],
    by: ['pebble', 'fog'],
    asks: ['Give a day’s notice of the next thaw.'],
    sentOn: '2022-01-10',
    acts: [
      {
        on: '2022-01-20',
        act: 'reply',
        class: 'substantive',
        says: 'Notice will be given on the evening before.',
        signedBy: 'Ignatius Cloudsley-Pott (fiction)',
        level: 'minister',
        outcomes: [{ ask: 1, outcome: 'met', quote: 'Notice will be given on the evening before.' }],
      },
    ],
  },
];
