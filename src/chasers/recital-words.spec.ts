import { isoDate } from '../deadlines/iso-date.js';
import { type Addressee, recital, type RecitalFacts, type ReplyFact } from './recital-words.js';

const minister: Addressee = {
  office: 'Prime Minister',
  person: 'The Rt Hon A Person MP',
  organisation: '10 Downing Street',
  printed: 'The Prime Minister\n10 Downing Street',
};
const only = (known: Partial<Addressee>): Addressee => ({
  ...{ office: null, person: null, organisation: null, printed: 'A Clerk\nA Street' },
  ...known,
});

const facts: RecitalFacts = {
  group: 'All-Party Parliamentary Group on Lamps',
  sentOn: isoDate('2021-11-22'),
  to: [minister],
  signedBy: ['First Fictional MP', 'Baroness Fictional'],
  asks: ['Light the lamps.'],
  workingDaysAgo: 21,
  owed: { dueOn: isoDate('2021-12-20'), workingDaysLate: 1, isLate: true },
  replies: [],
};

const reply = (changes: Partial<ReplyFact>): ReplyFact => ({
  class: 'acknowledgement',
  receivedOn: isoDate('2021-11-24'),
  ...{ signedBy: null, promisedBy: null, transferredTo: null, from: minister },
  ...changes,
});

describe('the recital', () => {
  it('tells the whole of an unanswered letter', () => {
    expect(recital(facts)).toBe(
      'On Monday 22 November 2021, 21 working days ago, the All-Party Parliamentary Group on Lamps wrote to the Prime Minister, ' +
        'The Rt Hon A Person MP. The letter was signed by First Fictional MP and Baroness Fictional. ' +
        'It asked: “Light the lamps”. A reply was due by 20 December 2021 and is 1 working day late. ' +
        'Nothing has come back so far.',
    );
  });

  it.each<[string, Partial<RecitalFacts>, string]>([
    ['on the day of sending', { workingDaysAgo: 0 }, 'On Monday 22 November 2021, the All-Party'],
    ['a day later', { workingDaysAgo: 1 }, 'On Monday 22 November 2021, 1 working day ago, the'],
    ['outside the bank-holiday table', { workingDaysAgo: null }, 'On Monday 22 November 2021, the All-Party'],
    ['a group with its article', { group: 'The Lamp Group' }, 'ago, the Lamp Group wrote'],
    ['to a vacant office', { to: [{ ...minister, person: null }] }, 'wrote to the Prime Minister. '],
    ['to a person', { to: [only({ person: 'Baroness Invented' })] }, 'wrote to Baroness Invented. '],
    ['to a body', { to: [only({ organisation: 'Home Office' })] }, 'wrote to the Home Office. '],
    ['to a printed line', { to: [only({})] }, 'wrote to A Clerk. '],
    [
      'to several',
      { to: [only({ organisation: 'Home Office' }), only({ organisation: 'Treasury' })] },
      'wrote to the Home Office and the Treasury. ',
    ],
    ['of two asks', { asks: ['One.', 'Two'] }, 'It asked 2 things: (1) “One”; (2) “Two”. '],
    ['of no ask', { asks: [] }, 'Baroness Fictional. A reply was due'],
    ['signed by nobody', { signedBy: [] }, 'MP. It asked: '],
    [
      'in time',
      { owed: { dueOn: isoDate('2021-12-20'), workingDaysLate: 0, isLate: false } },
      'A reply is due by 20 December 2021. ',
    ],
    [
      'late on a weekend',
      { owed: { dueOn: isoDate('2021-12-17'), workingDaysLate: 0, isLate: true } },
      'A reply was due by 17 December 2021. ',
    ],
    ['of which nobody owes an answer', { owed: null }, '“Light the lamps”. Nothing has come back'],
    ['acknowledged', { replies: [reply({})] }, 'this has come back: an acknowledgement on 24 November 2021.'],
    [
      'with a promise',
      {
        replies: [
          reply({ class: 'holding', signedBy: 'A Private Secretary', promisedBy: isoDate('2021-12-17') }),
        ],
      },
      'a holding reply on 24 November 2021 from A Private Secretary which promised an answer by 17 December 2021.',
    ],
    [
      'passed on',
      { replies: [reply({ class: 'transfer', transferredTo: 'Treasury' })] },
      'word that the letter was passed on to the Treasury on 24 November 2021.',
    ],
    [
      'answered by one of two',
      {
        to: [minister, only({ organisation: 'Treasury' })],
        replies: [reply({ class: 'substantive', from: only({ organisation: 'Treasury' }) })],
      },
      'a full reply on 24 November 2021 for the Treasury.',
    ],
    [
      'with two messages',
      { replies: [reply({}), reply({ class: 'partial', receivedOn: isoDate('2021-12-06') })] },
      'an acknowledgement on 24 November 2021 and a reply to part of it on 6 December 2021.',
    ],
  ])('%s', (_words, changes, part) => {
    expect(recital({ ...facts, ...changes })).toContain(part);
  });
});
