import { d, recipient, reply } from '../../test/support/letter-facts.js';
import { recipientStatusOn } from './recipient-status.js';

describe('the status of an addressee', () => {
  const ack = reply('acknowledgement', '2021-11-24');
  const holding = reply('holding', '2021-12-01', { promisedBy: d('2021-12-17') });
  const transfer = reply('transfer', '2021-12-03');
  const partial = reply('partial', '2021-12-07');
  const substantive = reply('substantive', '2021-12-10');

  it.each([
    ['nothing came', [], '2021-12-31', 'awaiting'],
    ['the day before the acknowledgement', [ack], '2021-11-23', 'awaiting'],
    ['the day of the acknowledgement', [ack], '2021-11-24', 'acknowledged'],
    ['an out-of-office message', [reply('automatic', '2021-11-23')], '2021-11-30', 'awaiting'],
    ['a message nobody has classified', [reply('unclassified', '2021-11-23')], '2021-11-30', 'awaiting'],
    ['a brush-off is contact', [reply('non_substantive', '2021-11-30')], '2021-11-30', 'acknowledged'],
    ['a holding reply', [ack, holding], '2021-12-02', 'holding'],
    [
      'a brush-off after a holding reply',
      [holding, reply('non_substantive', '2021-12-02')],
      '2021-12-02',
      'holding',
    ],
    ['a transfer', [ack, holding, transfer], '2021-12-03', 'transferred'],
    [
      'the new body acknowledges',
      [transfer, reply('acknowledgement', '2021-12-06')],
      '2021-12-06',
      'acknowledged',
    ],
    ['a partial answer', [partial], '2021-12-07', 'part_replied'],
    [
      'a partial answer is not undone by a transfer',
      [partial, reply('transfer', '2021-12-08')],
      '2021-12-08',
      'part_replied',
    ],
    [
      'a partial answer not settled yet',
      [{ ...partial, settledOn: d('2021-12-14') }],
      '2021-12-13',
      'part_replied',
    ],
    ['a partial answer that is all', [{ ...partial, settledOn: d('2021-12-14') }], '2021-12-14', 'replied'],
    ['an answer', [ack, substantive], '2021-12-10', 'replied'],
    [
      'an acknowledgement after the answer',
      [substantive, reply('acknowledgement', '2021-12-13')],
      '2021-12-13',
      'replied',
    ],
  ] as const)('%s', (_words, replies, on, status) => {
    expect(recipientStatusOn(recipient([...replies]), d(on))).toBe(status);
  });

  it('is copied for a cc, whatever it writes', () => {
    expect(recipientStatusOn(recipient([substantive], { role: 'cc' }), d('2021-12-31'))).toBe('copied');
  });

  it('goes back when the fact is removed', () => {
    expect(recipientStatusOn(recipient([ack]), d('2021-12-31'))).toBe('acknowledged');
  });
});
