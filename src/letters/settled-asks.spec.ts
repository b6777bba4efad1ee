import { isoDate } from '../deadlines/iso-date.js';
import { type AskFacts } from './letter-facts.js';
import { settledAsks } from './settled-asks.js';

type Judgement = readonly [outcome: AskFacts['judgements'][number]['outcome'], on: string];

describe('since when an ask is settled', () => {
  it.each<[string, Judgement[], string | null]>([
    ['never judged', [], null],
    ['judged once', [['met', '2022-01-10']], '2022-01-10'],
    [
      'judged again',
      [
        ['partly_met', '2022-01-10'],
        ['met', '2022-01-20'],
      ],
      '2022-01-10',
    ],
    [
      'opened again',
      [
        ['met', '2022-01-10'],
        ['open', '2022-01-20'],
      ],
      null,
    ],
    [
      'opened and judged again',
      [
        ['met', '2022-01-10'],
        ['open', '2022-01-20'],
        ['declined', '2022-02-01'],
      ],
      '2022-02-01',
    ],
    ['judged as still open', [['open', '2022-01-20']], null],
  ])('%s', (_what, judgements, settledOn) => {
    const facts = judgements.map(([outcome, on]) => ({ outcome, on: isoDate(on) }));
    const ask: AskFacts = { id: 'ask', horizon: 'standard', windowId: null, judgements: facts };
    expect(settledAsks([ask])).toEqual([{ id: 'ask', settledOn }]);
  });
});
