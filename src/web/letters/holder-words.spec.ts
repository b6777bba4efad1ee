import { isoDate } from '../../deadlines/iso-date.js';
import { holderRow, holdersInWords } from './holder-words.js';
import { type HolderChangeRead, type HoldersRead } from './letter-read.js';

const FORMER = { id: '1', name: 'A Former' };
const NEWER = { id: '2', name: 'A Newer' };
const SINCE = isoDate('2021-12-08');
const CHANGE: HolderChangeRead = {
  tenureId: 't',
  holder: NEWER,
  fromOn: SINCE,
  ...{ settledOn: null, settledBy: null, reason: null, writtenAgain: null },
};
const some = (holders: Partial<HoldersRead>): HoldersRead => ({
  ...{ atSending: FORMER, now: { ...NEWER, fromOn: SINCE }, atReply: null, change: null },
  ...holders,
});

describe('who had an office when, in words', () => {
  it.each<[string, HoldersRead | null, string | null]>([
    ['nothing is known', null, null],
    ['one person all along', some({ now: { ...FORMER, fromOn: SINCE } }), null],
    [
      'somebody else now',
      some({}),
      'A Former had the office when the letter reached it; A Newer has it since 8 December 2021.',
    ],
    [
      'somebody else when the answer came',
      some({ atReply: { id: '3', name: 'Another' } }),
      'A Former had the office when the letter reached it; Another when the answer came; A Newer has it since 8 December 2021.',
    ],
    [
      'nobody now',
      some({ now: null, atReply: NEWER }),
      'A Former had the office when the letter reached it; A Newer when the answer came; nobody is known to have it now.',
    ],
  ])('%s', (_case, holders, words) => {
    expect(holdersInWords(holders)).toBe(words);
  });

  it('says of a change who settled it, when and why', () => {
    expect(holderRow(some({}))).toBeNull();
    expect(holderRow(some({ change: CHANGE }))).toMatchObject({ holder: 'A Newer', settled: null });
    const settled = { ...CHANGE, settledOn: isoDate('2021-12-09'), settledBy: 'Ada' };
    expect(holderRow(some({ change: settled }))?.settled).toBe(
      'No need to write again to A Newer, said Ada on 9 December 2021.',
    );
    expect(holderRow(some({ change: { ...settled, reason: 'They rang' } }))?.settled).toContain(
      ': They rang',
    );
  });
});
