import { d, letter, recipient, reply, shipped } from '../../test/support/letter-facts.js';
import { type BodyFacts, type LetterFacts } from './letter-facts.js';
import { legsOf } from './letter-legs.js';

const FCDO: BodyFacts = {
  organisationId: 'fcdo',
  officeId: null,
  body: 'Foreign, Commonwealth and Development Office',
  division: 'england-and-wales',
  targets: [{ id: 'target-1', days: 15, from: d('2021-01-01'), to: null, source: 'a published figure' }],
};
const legs = (facts: LetterFacts) => legsOf(facts, facts.recipients[0], shipped);

describe('legs', () => {
  it('begin when the letter was sent; by email it is received the same day', () => {
    expect(legs(letter())).toMatchObject([
      {
        position: 1,
        startedOn: '2021-11-22',
        receivedOn: '2021-11-22',
        receivedBecause: 'same_day',
        endedOn: null,
        target: { dueOn: '2021-12-20' },
      },
    ]);
  });

  it.each([
    ['by post, two working days later', letter({ channel: 'post' }), '2021-11-24', 'post', '2021-12-22'],
    [
      'by post over Christmas',
      letter({ channel: 'post', sentOn: d('2021-12-24') }),
      '2021-12-30',
      'post',
      '2022-01-28',
    ],
    [
      'by post with another setting',
      letter({ channel: 'post', postWorkingDays: 3 }),
      '2021-11-25',
      'post',
      '2021-12-23',
    ],
    [
      'corrected by a person',
      letter({ recipients: [recipient([], { receivedOn: d('2021-11-26') })] }),
      '2021-11-26',
      'corrected',
      '2021-12-24',
    ],
    [
      'received on a Saturday: day 1 is Monday',
      letter({ sentOn: d('2021-11-20') }),
      '2021-11-20',
      'same_day',
      '2021-12-17',
    ],
    [
      'Scotland',
      letter({ recipients: [recipient([], { division: 'scotland' })] }),
      '2021-11-22',
      'same_day',
      '2021-12-21',
    ],
  ] as const)('%s', (_words, facts, receivedOn, receivedBecause, dueOn) => {
    expect(legs(facts)).toMatchObject([{ receivedOn, receivedBecause, target: { dueOn } }]);
  });

  it('a transfer ends one and starts another, whose clock starts again at its own target', () => {
    const moved = reply('transfer', '2021-12-06', { transferredTo: FCDO });
    expect(legs(letter({ recipients: [recipient([moved])] }))).toMatchObject([
      { position: 1, endedOn: '2021-12-06', endedBecause: 'transferred', target: { dueOn: '2021-12-20' } },
      {
        position: 2,
        body: FCDO.body,
        startedOn: '2021-12-06',
        receivedOn: '2021-12-06',
        receivedBecause: 'transfer',
        endedOn: null,
        targetId: 'target-1',
        target: { dueOn: '2021-12-29' },
        twenty: { dueOn: '2022-01-06' },
      },
    ]);
  });

  it('counts from the day the new body received it, when that is known', () => {
    const moved = reply('transfer', '2021-12-06', {
      transferredTo: FCDO,
      transferReceivedOn: d('2021-12-03'),
    });
    expect(legs(letter({ recipients: [recipient([moved])] }))[1]).toMatchObject({
      receivedOn: '2021-12-03',
      receivedBecause: 'transfer_confirmed',
      target: { dueOn: '2021-12-24' },
    });
  });

  it.each([
    [
      'a substantive reply',
      { recipients: [recipient([reply('substantive', '2021-12-10')])] },
      '2021-12-10',
      'replied',
    ],
    [
      'a partial one, settled',
      { recipients: [recipient([reply('partial', '2021-12-10', { settledOn: d('2021-12-13') })])] },
      '2021-12-13',
      'settled',
    ],
    ['a partial one, not settled', { recipients: [recipient([reply('partial', '2021-12-10')])] }, null, null],
    ['a holding reply', { recipients: [recipient([reply('holding', '2021-12-10')])] }, null, null],
    ['closing', { acts: [{ act: 'closed', on: d('2022-01-31') }] }, '2022-01-31', 'closed'],
    [
      'closing after the answer',
      {
        recipients: [recipient([reply('substantive', '2021-12-10')])],
        acts: [{ act: 'closed', on: d('2022-01-31') }],
      },
      '2021-12-10',
      'replied',
    ],
    [
      'withdrawing and reinstating',
      {
        acts: [
          { act: 'withdrawn', on: d('2021-11-30') },
          { act: 'reinstated', on: d('2021-12-01') },
        ],
      },
      null,
      null,
    ],
  ] as const)('end by %s as it should be', (_words, facts, endedOn, endedBecause) => {
    expect(legs(letter(facts as Partial<LetterFacts>))).toMatchObject([{ endedOn, endedBecause }]);
  });

  it('has none for a copy or a draft', () => {
    expect(legs(letter({ sentOn: null }))).toEqual([]);
    expect(legs(letter({ recipients: [recipient([], { role: 'cc' })] }))).toEqual([]);
  });

  it('refuses a due day that the holiday table does not reach', () => {
    expect(() => legs(letter({ sentOn: d('2028-12-20') }))).toThrow(/2028/);
  });
});
