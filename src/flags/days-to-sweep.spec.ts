import { isoDate, type IsoDate } from '../deadlines/iso-date.js';
import { daysToSweep, MOST_DAYS } from './days-to-sweep.js';

const days = (last: string | null, today: string, isSettable = false, isTouched = true): readonly IsoDate[] =>
  daysToSweep(last === null ? null : { day: isoDate(last), isTouched }, isoDate(today), isSettable);

describe('daysToSweep', () => {
  it.each([
    ['the first sweep', null, '2021-12-21', ['2021-12-21']],
    ['another of the same day', '2021-12-21', '2021-12-21', ['2021-12-21']],
    [
      'the first of a day: the day before was not over',
      '2021-12-20',
      '2021-12-21',
      ['2021-12-20', '2021-12-21'],
    ],
    ['an outage', '2021-12-30', '2022-01-01', ['2021-12-30', '2021-12-31', '2022-01-01']],
    ['a copy whose clock is slow at midnight', '2021-12-22', '2021-12-21', []],
    ['a clock that was wrong by more', '2021-12-23', '2021-12-21', ['2021-12-21']],
  ])('%s', (_what, last, today, expected) => {
    expect(days(last, today)).toEqual(expected);
  });

  it('leaves out the last day when nothing happened since', () => {
    expect(days('2021-12-19', '2021-12-21', false, false)).toEqual(['2021-12-20', '2021-12-21']);
    expect(days('2021-12-21', '2021-12-21', false, false)).toEqual(['2021-12-21']);
  });

  it('sweeps an earlier day where the clock can be set', () => {
    expect(days('2021-12-22', '2021-12-21', true)).toEqual(['2021-12-21']);
  });

  it('catches up a year of any outage', () => {
    const caughtUp = days('2015-01-01', '2021-12-21');
    expect(caughtUp).toHaveLength(MOST_DAYS + 1);
    expect([caughtUp[0], caughtUp.at(-1)]).toEqual(['2020-12-20', '2021-12-21']);
  });
});
