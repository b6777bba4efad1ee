import { type DeadlineRule } from '../../deadlines/deadline.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { deadlineLabel, effectiveWords, timeLeft } from './deadline-words.js';

const DUE = isoDate('2021-12-20');
const WORKING_DAYS: DeadlineRule = {
  rule: 'working_days',
  body: 'Home Office',
  days: 20,
  targetSource: 'a test',
  startOn: isoDate('2021-11-22'),
  division: 'england-and-wales',
  skipped: [],
  calendarVersion: 'test',
};
const PROMISED: DeadlineRule = { rule: 'promised', repliedOn: isoDate('2021-12-01'), by: 'Home Office' };
const count = {
  workingDay: 0,
  of: 20,
  workingDaysLeft: 0,
  workingDaysLate: 0,
  isDueToday: false,
  isLate: false,
};

describe('a deadline in a few words', () => {
  it.each([
    ['2021-12-17', { ...count, workingDaysLeft: 1 }, '1 working day left'],
    ['2021-12-20', { ...count, isDueToday: true }, 'due today'],
    ['2021-12-21', { ...count, isLate: true, workingDaysLate: 1 }, '1 working day late'],
    ['2021-12-25', { ...count, isLate: true }, 'late'],
    ['2021-12-16', null, '4 days left'],
  ])('on %s a reply is %#', (day, progress, expected) => {
    expect(timeLeft({ dueOn: DUE, rule: WORKING_DAYS, progress }, isoDate(day))).toBe(expected);
  });

  it.each([
    ['2021-12-19', '1 day left'],
    ['2021-12-20', 'today'],
    ['2021-12-22', '2 days ago'],
  ])('counts other days as the calendar does: on %s, %s', (day, expected) => {
    expect(timeLeft({ dueOn: DUE, rule: PROMISED, progress: null }, isoDate(day))).toBe(expected);
  });

  it('says what it is, of whom, when and how far away', () => {
    expect(deadlineLabel({ kind: 'twenty_days', rule: WORKING_DAYS })).toBe(
      'Common ceiling for a reply from Home Office',
    );
    const deadline = { kind: 'promised', dueOn: DUE, rule: PROMISED, progress: null } as const;
    expect(effectiveWords(deadline, isoDate('2021-12-18'))).toBe(
      'Reply promised by Home Office: 20 December 2021, 2 days left',
    );
  });
});
