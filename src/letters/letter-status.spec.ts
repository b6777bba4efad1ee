import fc from 'fast-check';
import { d, letter, recipient, reply } from '../../test/support/letter-facts.js';
import { addDays } from '../deadlines/iso-date.js';
import { type LetterFacts } from './letter-facts.js';
import { letterStatusOn } from './letter-status.js';
import { letterSpans } from './status-spans.js';

const draft = letter({ sentOn: null, draftedOn: d('2021-11-15') });
const asked = { invitedOn: d('2021-11-16'), agreedOn: null, declinedOn: null, withdrawnOn: null };
const two = (
  first: LetterFacts['recipients'][0]['replies'],
  second: LetterFacts['recipients'][0]['replies'] = [],
) => letter({ recipients: [recipient([...first]), recipient([...second], { id: 'recipient-2' })] });

describe('the status of a letter', () => {
  it.each([
    ['nobody was asked to sign', draft, '2021-11-20', 'draft'],
    ['a Member was asked', { ...draft, signatories: [asked] }, '2021-11-16', 'collecting_signatures'],
    ['the day before she was asked', { ...draft, signatories: [asked] }, '2021-11-15', 'draft'],
    [
      'she agreed',
      { ...draft, signatories: [{ ...asked, agreedOn: d('2021-11-18') }] },
      '2021-11-18',
      'draft',
    ],
    [
      'one declined, one is awaited',
      { ...draft, signatories: [{ ...asked, declinedOn: d('2021-11-18') }, asked] },
      '2021-11-18',
      'collecting_signatures',
    ],
    ['sent', letter(), '2021-11-22', 'awaiting_reply'],
    ['the day before it was sent', letter({ draftedOn: d('2021-11-15') }), '2021-11-21', 'draft'],
    [
      'only acknowledged',
      letter({ recipients: [recipient([reply('acknowledgement', '2021-11-24')])] }),
      '2021-12-24',
      'awaiting_reply',
    ],
    [
      'answered in part',
      letter({ recipients: [recipient([reply('partial', '2021-12-01')])] }),
      '2021-12-01',
      'part_replied',
    ],
    ['one of two has answered', two([reply('substantive', '2021-12-01')]), '2021-12-01', 'part_replied'],
    [
      'both have answered',
      two([reply('substantive', '2021-12-01')], [reply('substantive', '2021-12-03')]),
      '2021-12-03',
      'replied',
    ],
    [
      'a copy need not answer',
      letter({
        recipients: [
          recipient([reply('substantive', '2021-12-01')]),
          recipient([], { id: 'cc', role: 'cc' }),
        ],
      }),
      '2021-12-01',
      'replied',
    ],
    ['closed', letter({ acts: [{ act: 'closed', on: d('2022-01-31') }] }), '2022-01-31', 'closed'],
    [
      'reopened',
      letter({
        acts: [
          { act: 'closed', on: d('2022-01-31') },
          { act: 'reopened', on: d('2022-02-02') },
        ],
      }),
      '2022-02-02',
      'awaiting_reply',
    ],
    ['withdrawn', letter({ acts: [{ act: 'withdrawn', on: d('2021-11-23') }] }), '2021-12-31', 'withdrawn'],
    [
      'reinstated',
      letter({
        acts: [
          { act: 'withdrawn', on: d('2021-11-23') },
          { act: 'reinstated', on: d('2021-11-24') },
        ],
      }),
      '2021-11-24',
      'awaiting_reply',
    ],
    [
      'closed, withdrawn, reinstated: closed again',
      letter({
        acts: [
          { act: 'closed', on: d('2022-01-31') },
          { act: 'withdrawn', on: d('2022-02-01') },
          { act: 'reinstated', on: d('2022-02-02') },
        ],
      }),
      '2022-02-02',
      'closed',
    ],
  ] as const)('%s', (_words, facts, on, status) => {
    expect(letterStatusOn(facts, d(on))).toBe(status);
  });
});

describe('the spans of a letter’s status', () => {
  const facts = letter({
    draftedOn: d('2021-11-15'),
    signatories: [{ ...asked, agreedOn: d('2021-11-18') }],
    recipients: [recipient([reply('acknowledgement', '2021-11-24'), reply('substantive', '2021-12-10')])],
    acts: [{ act: 'closed', on: d('2021-12-15') }],
  });

  it('are half-open, without gaps, from the day it was drafted', () => {
    expect(letterSpans(facts).map(({ status, fromOn, toOn }) => [status, fromOn, toOn])).toEqual([
      ['draft', '2021-11-15', '2021-11-16'],
      ['collecting_signatures', '2021-11-16', '2021-11-18'],
      ['draft', '2021-11-18', '2021-11-22'],
      ['awaiting_reply', '2021-11-22', '2021-12-10'],
      ['replied', '2021-12-10', '2021-12-15'],
      ['closed', '2021-12-15', null],
    ]);
  });

  it('say on every day what the replay says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (days) => {
        const on = addDays(d('2021-11-15'), days);
        const span = letterSpans(facts).find(
          ({ fromOn, toOn }) => fromOn <= on && (toOn === null || on < toOn),
        );
        return span?.status === letterStatusOn(facts, on);
      }),
    );
  });
});
