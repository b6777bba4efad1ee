import { type AwaitingItem } from '../sections/awaiting.js';
import { ageBands } from './age-bands.js';
import { signedLevels } from './signed-levels.js';
import { type ReplyItem } from '../sections/activity.js';

const waiting = (workingDaysWaiting: number | null, isLate = false): AwaitingItem =>
  ({ workingDaysWaiting, isLate }) as AwaitingItem;

describe('ageBands', () => {
  it('counts by working days, the longest waiting first, without empty bands', () => {
    const bands = ageBands([waiting(61, true), waiting(60, true), waiting(21), waiting(20), waiting(0)]);
    expect(bands.map(({ name, count, late }) => [name, count, late])).toEqual([
      ['More than 60 working days', 1, 1],
      ['41 to 60 working days', 1, 1],
      ['21 to 40 working days', 1, 0],
      ['Up to 20 working days', 2, 0],
    ]);
  });

  it('loses none whose age can’t be told', () => {
    expect(ageBands([waiting(null)])).toMatchObject([
      { name: 'Outside the table of bank holidays', count: 1 },
    ]);
  });
});

describe('signedLevels', () => {
  const reply = (from: string, kind: string, signedLevel: string | null): ReplyItem =>
    ({ from, class: kind, signedLevel, letter: { id: 'l', reference: 'R', subject: 'S' } }) as ReplyItem;

  it('counts what somebody signs, by body and level, each letter once', () => {
    const levels = signedLevels([
      reply('A', 'acknowledgement', null),
      reply('A', 'holding', 'official'),
      reply('B', 'substantive', 'minister'),
      reply('B', 'partial', null),
    ]);
    expect(levels).toMatchObject([
      { from: 'B', n: 2, minister: 1, official: 0, notRecorded: 1, letters: [{ reference: 'R' }] },
      { from: 'A', n: 1, minister: 0, official: 1, notRecorded: 0 },
    ]);
  });
});
