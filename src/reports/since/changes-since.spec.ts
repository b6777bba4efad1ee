import { letter, other, report3, sent, told, content } from '../../../test/support/compared-reports.js';
import { type AwaitingItem } from '../sections/awaiting.js';
import { changesSince } from './changes-since.js';
import { type Fate } from './standing-changes.js';

const owed = (more: object = {}): AwaitingItem =>
  ({
    ...{ letter, recipientId: 'r1', body: 'A Department', status: 'awaiting', isLate: false },
    ...{ dueOn: '2021-12-20', sentOn: '2021-11-22', ...more },
  }) as unknown as AwaitingItem;
const fate = (status: string | null, letterStatus: string, sinceOn = '2021-12-10'): Fate =>
  ({ recipientId: 'r1', status, letterStatus, sinceOn }) as Fate;
const reply = (more: object = {}): object => ({
  ...{ id: 'y1', letter, from: 'A Department', class: 'holding', receivedOn: '2021-12-06', settledOn: null },
  ...more,
});
const ask = (more: object = {}): object => ({
  letter,
  position: 1,
  outcome: 'met',
  on: '2021-12-06',
  ...more,
});
describe('What changed since an earlier report', () => {
  it.each<[string, object, object, string[], Fate[]?]>([
    ['nothing', { awaiting: [owed()] }, { awaiting: [owed()] }, []],
    [
      'an answer became late',
      { awaiting: [owed()] },
      { awaiting: [owed({ isLate: true })] },
      ['status | 001 | A Department: now awaiting, late (was awaiting) | 2021-12-21'],
    ],
    [
      'an answer was late already, and its due day was put right since',
      { awaiting: [owed()] },
      { awaiting: [owed({ isLate: true, dueOn: '2021-12-01' })] },
      [
        'status | 001 | A Department: now awaiting, late (was awaiting); due on 1 December 2021 (was 20 December 2021) | 2021-12-02 | !',
      ],
    ],
    [
      'a letter was passed on',
      { awaiting: [owed()] },
      { awaiting: [owed({ body: 'An Agency', status: 'transferred', dueOn: '2022-01-10' })] },
      ['status | 001 | An Agency: now transferred (was awaiting); passed on to it by A Department | -'],
    ],
    [
      'an answer came',
      { awaiting: [owed({ isLate: true })] },
      {},
      ['status | 001 | A Department: now replied (was awaiting, late) | 2021-12-10'],
      [fate('replied', 'replied')],
    ],
    [
      'an answer had come before, and was recorded since',
      { awaiting: [owed()] },
      {},
      ['status | 001 | A Department: now replied (was awaiting) | 2021-12-01 | !'],
      [fate('replied', 'replied', '2021-12-01')],
    ],
    [
      'a letter was closed without an answer',
      { awaiting: [owed()] },
      {},
      ['status | 001 | A Department: closed (was awaiting) | 2021-12-10'],
      [fate('awaiting', 'closed')],
    ],
    [
      'an addressee was taken off',
      { awaiting: [owed()] },
      {},
      ['status | 001 | A Department: no longer waited for (was awaiting) | -'],
    ],
    [
      'an answer is waited for again',
      {},
      { awaiting: [owed()] },
      ['status | 001 | A Department: now awaiting (was not waited for) | -'],
    ],
    [
      'a reply came, and one that had come before was recorded late',
      {},
      { replies: [reply(), reply({ id: 'y2', receivedOn: '2021-11-30', class: 'partial' })] },
      [
        'reply | 001 | A partial reply from A Department | 2021-11-30 | !',
        'reply | 001 | A holding reply from A Department | 2021-12-06',
      ],
    ],
    [
      'a reply was taken out, and another one put right',
      {
        replies: [
          reply({ receivedOn: '2021-12-01' }),
          reply({ id: 'y2', class: 'substantive', receivedOn: '2021-12-02' }),
        ],
      },
      { replies: [reply({ id: 'y2', receivedOn: '2021-12-03' })] },
      [
        'reply | 001 | Taken out: a holding reply from A Department, received on 1 December 2021 | 2021-12-01 | !',
        'reply | 001 | From A Department: now a holding reply (was a substantive reply); received on 3 December 2021 (was told as 2 December 2021) | 2021-12-03 | !',
      ],
    ],
    [
      'asks had outcomes, other ones, and none any more',
      { asks: { items: [ask({ position: 2 }), ask({ position: 3 })] } },
      { asks: { items: [ask(), ask({ position: 2, outcome: 'partly_met', on: '2021-12-08' })] } },
      [
        'ask | 001 | Ask 1: met | 2021-12-06',
        'ask | 001 | Ask 3: no longer told as met | 2021-12-06 | !',
        'ask | 001 | Ask 2: partly met (was met) | 2021-12-08',
      ],
    ],
  ])('%s', (_, before, now, expected, ...fates) => {
    expect(told(before, now, ...fates)).toEqual(expected);
  });

  it('finds a letter again that has other ids than in the issued report, as beside the group that it comes from', () => {
    const there = { newLetters: [sent()], replies: [reply()], awaiting: [owed({ recipient: 'A Minister' })] };
    const moved = { ...letter, id: 'l1-here' };
    const here = {
      newLetters: [sent({ id: 'l2-here' })],
      replies: [reply({ id: 'y1-here', letter: moved })],
      awaiting: [owed({ recipientId: 'r1-here', letter: moved, recipient: 'A Minister' })],
    };
    expect(told(there, here)).toEqual([]);
  });

  it('tells of a new letter once, not also that it is waited for', () => {
    const now = { newLetters: [sent()], awaiting: [owed({ letter: other, recipientId: 'r2' })] };
    expect(told({}, now)).toEqual(['letter_sent | 002 | Sent to A and B | 2021-12-06']);
  });

  it.each<[string, object, object]>([
    ['now', {}, { longLists: { replies: 900 } }],
    ['in the report before', { longLists: { replies: 900 } }, {}],
  ])('tells nothing of a kind of which not all are listed %s, and says so', (_, before, now) => {
    const since = changesSince(
      report3({ replies: [reply()], awaiting: [owed()], ...before }),
      content({ replies: [reply({ id: 'y9' })], awaiting: [owed({ isLate: true })], ...now }),
      [],
    );
    expect(since.notCompared).toEqual(['reply']);
    expect(since.changes.map(({ kind }) => kind)).toEqual(['status']);
  });

  it('tells nothing of where letters stand when it does not know which are new', () => {
    const since = changesSince(
      report3({}),
      content({ awaiting: [owed()], longLists: { newLetters: 900 } }),
      [],
    );
    expect([since.notCompared, since.changes]).toEqual([['status', 'letter_sent'], []]);
    expect(changesSince(report3({}), content({}), [])).not.toHaveProperty('notCompared');
  });

  it('takes what comes later on the day of an earlier report for news, unless that day was over when it was issued', () => {
    const now = content({ replies: [reply({ receivedOn: '2021-12-03' })] });
    const [late] = changesSince(report3({}), now, []).changes;
    const [news] = changesSince(report3({}, '2021-12-03T12:00:00Z'), now, []).changes;
    expect([late.isCorrection, news.isCorrection]).toEqual([true, false]);
  });

  it('is in the same order whatever the order of the contents', () => {
    const replies = [
      reply(),
      reply({ id: 'y2', letter: other }),
      reply({ id: 'y3', receivedOn: '2021-12-05' }),
    ];
    const one = told({}, { replies });
    expect(told({}, { replies: [...replies].reverse() })).toEqual(one);
    expect(one).toHaveLength(3);
  });
});
