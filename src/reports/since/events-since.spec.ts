import { letter, NOTHING, sent, told } from '../../../test/support/compared-reports.js';

const event = (more: object = {}): object => ({
  ...{ id: 'w1', name: 'A vote', firstOn: '2021-12-06', lastOn: '2021-12-07', state: 'before' },
  ...{ opensOn: '2021-12-06', closesOn: '2021-12-07', asks: [{ letter }], ...more },
});
const windows = (where: string, ...items: object[]): object => ({
  windows: { ...NOTHING.windows, [where]: items },
});
const promise = (more: object = {}): object => ({
  ...{ letter, recipientId: 'r1', body: 'A Department', repliedOn: '2021-12-01', promisedBy: '2021-12-08' },
  ...{ answeredOn: null, state: 'pending', ...more },
});
const promises = (...items: object[]): object => ({ promises: { items } });
const chaser = (more: object = {}): object => ({
  ...{ id: 'c1', letter, to: 'A Minister', kind: 'phone', madeOn: '2021-12-06', question: null, ...more },
});
const todo = (more: object = {}): object => ({
  kind: 'promise_broken',
  letter,
  what: 'Ring',
  why: '',
  by: null,
  ...more,
});

describe('What changed with events, promises, letters, chasers and things to do since an earlier report', () => {
  it.each<[string, object, object, string[]]>([
    [
      'an event passed without an answer',
      windows('coming', event()),
      windows('closedUnanswered', event({ state: 'closed' })),
      ['window | 001 | “A vote”: now over without an answer (was to come) | 2021-12-07'],
    ],
    [
      'an event was moved',
      windows('coming', event()),
      windows('coming', event({ lastOn: '2021-12-09' })),
      [
        'window | 001 | “A vote”: from 6 December 2021 to 9 December 2021 (was from 6 December 2021 to 7 December 2021) | -',
      ],
    ],
    [
      'an event is new, without letters',
      {},
      windows('coming', event({ asks: [] })),
      ['window | - | “A vote”: to come | -'],
    ],
    [
      'a promise was broken, and another one made',
      promises(promise()),
      promises(promise({ state: 'broken' }), promise({ repliedOn: '2021-12-09', promisedBy: '2022-01-10' })),
      [
        'promise | 001 | A Department, an answer by 8 December 2021: broken (was pending) | 2021-12-08',
        'promise | 001 | A Department, an answer by 10 January 2022: promised | 2021-12-09',
      ],
    ],
    [
      'letters were sent, one of them told late',
      {},
      { newLetters: [sent(), sent({ ...letter, sentOn: '2021-11-30' })] },
      [
        'letter_sent | 001 | Sent to A and B | 2021-11-30 | !',
        'letter_sent | 002 | Sent to A and B | 2021-12-06',
      ],
    ],
    [
      'a letter is no longer recorded as sent, and another one on another day',
      { newLetters: [sent({ sentOn: '2021-11-30' }), sent({ ...letter, sentOn: '2021-11-29' })] },
      { newLetters: [sent({ sentOn: '2021-12-01' })] },
      [
        'letter_sent | 001 | No longer recorded as sent on 29 November 2021 | 2021-11-29 | !',
        'letter_sent | 002 | Sent on 1 December 2021 (was told as 30 November 2021) | 2021-12-01 | !',
      ],
    ],
    [
      'chasers were made, and a question answered',
      { chasers: [chaser({ id: 'c2', kind: 'written_question', question: { answeredOn: null } })] },
      {
        chasers: [
          chaser(),
          chaser({ id: 'c2', kind: 'written_question', question: { answeredOn: '2021-12-10' } }),
        ],
      },
      [
        'chaser | 001 | Telephone to A Minister | 2021-12-06',
        'chaser | 001 | The written question to A Minister was answered | 2021-12-10',
      ],
    ],
    [
      'things came to be done and are not any more, but for late replies',
      { whatToDoNext: [todo(), todo({ kind: 'reply_late', what: 'Write' })] },
      { whatToDoNext: [todo({ kind: 'window_open', what: 'Telephone' })] },
      ['to_do_new | 001 | Telephone | -', 'to_do_gone | 001 | Ring | -'],
    ],
  ])('%s', (_, before, now, expected) => {
    expect(told(before, now)).toEqual(expected);
  });
});
