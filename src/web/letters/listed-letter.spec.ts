import { isoDate } from '../../deadlines/iso-date.js';
import { deadlineWords, type ListedLetter } from './listed-letter.js';

const LETTER = {
  effectiveDeadline: { kind: 'reply_target', dueOn: '2021-12-20' },
  replyDueOn: '2021-12-20',
  workingDaysLeft: 18,
  workingDaysLate: 0,
  isLate: false,
} as ListedLetter;

const words = (on: string, more: object = {}): string | undefined => {
  const found = deadlineWords({ ...LETTER, ...more }, isoDate(on));
  return found ? `${found.what} ${found.day}, ${found.away}${found.isPast ? '!' : ''}` : undefined;
};

describe('deadlineWords', () => {
  it.each<[string, object, string]>([
    ['2021-11-24', {}, 'Reply due 20 December 2021, 18 working days left'],
    ['2021-12-17', { workingDaysLeft: 1 }, 'Reply due 20 December 2021, 1 working day left'],
    ['2021-12-20', { workingDaysLeft: 0 }, 'Reply due 20 December 2021, today'],
    [
      '2021-12-21',
      { workingDaysLeft: 0, workingDaysLate: 1, isLate: true },
      'Reply due 20 December 2021, 1 working day late!',
    ],
    ['2022-01-01', { workingDaysLeft: 0, isLate: true }, 'Reply due 20 December 2021, late!'],
    ['2021-12-18', { workingDaysLeft: null, workingDaysLate: null }, 'Reply due 20 December 2021, in 2 days'],
    [
      '2021-11-24',
      { effectiveDeadline: { kind: 'window_closes', dueOn: '2021-11-25' } },
      'Event ends 25 November 2021, tomorrow',
    ],
    [
      '2021-11-29',
      { effectiveDeadline: { kind: 'promised', dueOn: '2021-11-26' } },
      'Reply promised by 26 November 2021, 3 days ago!',
    ],
  ])('on %s with %j', (on, more, expected) => {
    expect(words(on, more)).toBe(expected);
  });

  it('is none when nothing is waited for', () => {
    expect(words('2021-11-24', { effectiveDeadline: null })).toBeUndefined();
  });
});
