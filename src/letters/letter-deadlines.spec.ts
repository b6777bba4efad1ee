import { d, letter, recipient, reply, shipped } from '../../test/support/letter-facts.js';
import { effectiveDeadline } from '../deadlines/effective-deadline.js';
import { type Rung } from '../deadlines/ladder.js';
import { type ChaserFact, type LetterFacts } from './letter-facts.js';
import { replay } from './replay.js';

const rows = (facts: LetterFacts, ...kinds: string[]) =>
  replay(facts, shipped)
    .deadlines.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ kind, dueOn, sinceOn, settledOn }) => [kind, dueOn, sinceOn, settledOn]);

describe('the deadlines of a letter', () => {
  it('of the founding letter: two clocks, the event’s and the rule’s', () => {
    expect(rows(letter())).toEqual([
      ['reply_target', '2021-12-20', '2021-11-22', null],
      ['twenty_days', '2021-12-20', '2021-11-22', null],
      ['chase', '2021-12-21', '2021-11-22', null],
      ['window_opens', '2021-11-23', '2021-11-22', '2021-11-24'],
      ['window_closes', '2021-11-25', '2021-11-22', '2021-11-26'],
    ]);
  });

  it.each([
    ['2021-11-22', 'window_closes', '2021-11-25'],
    ['2021-11-25', 'window_closes', '2021-11-25'],
    ['2021-11-26', 'reply_target', '2021-12-20'],
    ['2022-03-01', 'reply_target', '2021-12-20'],
  ])('the effective one on %s is %s, %s', (on, kind, dueOn) => {
    const { deadlines } = replay(letter(), shipped);
    expect(effectiveDeadline(deadlines, d(on))?.deadline).toMatchObject({ kind, dueOn });
  });

  it('a substantive reply settles them all', () => {
    const answered = letter({ recipients: [recipient([reply('substantive', '2021-11-24')])] });
    expect(rows(answered, 'reply_target', 'chase', 'window_closes')).toEqual([
      ['reply_target', '2021-12-20', '2021-11-22', '2021-11-24'],
      ['chase', '2021-12-21', '2021-11-22', '2021-11-24'],
      ['window_closes', '2021-11-25', '2021-11-22', '2021-11-24'],
    ]);
  });

  it('a window stops mattering once a person has judged its asks, and matters again when that is taken back', () => {
    const [first, second] = letter().asks;
    const met = { outcome: 'met', on: d('2021-11-24') } as const;
    const judged = letter({ asks: [{ ...first, judgements: [met] }, second] });
    const back = { outcome: 'open', on: d('2021-11-24') } as const;
    const reopened = letter({ asks: [{ ...first, judgements: [met, back] }, second] });
    expect(rows(judged, 'window_closes')).toEqual([
      ['window_closes', '2021-11-25', '2021-11-22', '2021-11-24'],
    ]);
    expect(rows(reopened, 'window_closes')).toEqual([
      ['window_closes', '2021-11-25', '2021-11-22', '2021-11-26'],
    ]);
  });

  it('a promise is settled by the next promise, a transfer or the answer', () => {
    const replies = [
      reply('holding', '2021-12-01', { promisedBy: d('2021-12-10') }),
      reply('holding', '2021-12-09', { promisedBy: d('2022-01-14') }),
      reply('substantive', '2022-01-10'),
    ];
    expect(rows(letter({ recipients: [recipient(replies)] }), 'promised')).toEqual([
      ['promised', '2021-12-10', '2021-12-01', '2021-12-09'],
      ['promised', '2022-01-14', '2021-12-09', '2022-01-10'],
    ]);
  });

  const chaser = (kind: Rung, on: string, answerDueOn: string | null = null): ChaserFact => ({
    ...{ kind, on: d(on), answerDueOn: answerDueOn === null ? null : d(answerDueOn) },
  });

  it('chases climb the ladder, five working days after each chaser, none before the due day has passed', () => {
    const chasers = [
      chaser('phone', '2021-11-24'),
      chaser('email', '2021-12-21'),
      chaser('letter', '2022-01-05'),
    ];
    const { deadlines } = replay(letter({ recipients: [recipient([], { chasers })] }), shipped);
    const chases = deadlines.filter(({ kind }) => kind === 'chase');
    expect(
      chases.map(({ dueOn, sinceOn, settledOn, rule }) => [
        dueOn,
        sinceOn,
        settledOn,
        'rung' in rule && rule.rung,
      ]),
    ).toEqual([
      ['2021-12-21', '2021-11-22', '2021-11-24', 'phone'],
      ['2021-12-21', '2021-11-24', '2021-12-21', 'letter'],
      ['2021-12-30', '2021-12-21', '2022-01-05', 'letter'],
      ['2022-01-12', '2022-01-05', null, 'written_question'],
    ]);
  });

  it.each<[string, ChaserFact[], Partial<LetterFacts['chaseDays']>, string[]]>([
    [
      'as long as the group waits after that step',
      [chaser('letter', '2022-01-05')],
      { letter: 10 },
      ['2022-01-19', 'last_chaser'],
    ],
    [
      'the wait after another step does not count',
      [chaser('phone', '2022-01-05')],
      { letter: 10 },
      ['2022-01-12', 'last_chaser'],
    ],
    [
      'until the day after a question is to be answered',
      [chaser('written_question', '2022-01-05', '2022-01-19')],
      {},
      ['2022-01-20', 'question'],
    ],
    [
      'also when something else was done meanwhile',
      [chaser('written_question', '2022-01-05', '2022-01-19'), chaser('phone', '2022-01-06')],
      {},
      ['2022-01-20', 'question'],
    ],
    [
      'longer when the group waits longer',
      [chaser('written_question', '2022-01-05', '2022-01-10')],
      { question: 8 },
      ['2022-01-17', 'last_chaser'],
    ],
    [
      'at the top of the ladder too',
      [chaser('point_of_order', '2022-01-05')],
      {},
      ['2022-01-12', 'last_chaser'],
    ],
  ])('the next chaser waits %s', (_words, chasers, days, expected) => {
    const facts = letter({ recipients: [recipient([], { chasers })] });
    const { deadlines } = replay({ ...facts, chaseDays: { ...facts.chaseDays, ...days } }, shipped);
    const next = deadlines.find(({ kind, settledOn }) => kind === 'chase' && settledOn === null)!;
    expect([next.dueOn, 'after' in next.rule && next.rule.after]).toEqual(expected);
  });

  it('what was asked for in the letter, signatures and embargo', () => {
    const draft = letter({
      sentOn: null,
      signaturesCloseOn: d('2021-11-30'),
      embargoUntil: '2021-12-01T00:30:00Z',
      windows: [],
      asks: [],
    });
    expect(rows(draft)).toEqual([
      ['signatures_close', '2021-11-30', '2021-11-22', null],
      ['embargo_ends', '2021-12-01', '2021-11-22', '2021-12-02'],
    ]);
    expect(rows(letter({ replyRequestedOn: d('2021-12-03') }), 'requested')).toEqual([
      ['requested', '2021-12-03', '2021-11-22', null],
    ]);
  });
});
