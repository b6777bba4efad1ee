import { isoDate } from './iso-date.js';
import {
  earliestNamedDay,
  earliestSittingDay,
  isSittingDay,
  recessOn,
  sittingDayFrom,
  SittingDaysUnknown,
  type SittingDays,
} from './sitting-days.js';

const day = isoDate;
const commons: SittingDays = {
  house: 'commons',
  from: day('2021-12-01'),
  until: day('2022-01-14'),
  runs: [
    [day('2021-12-13'), day('2021-12-16')],
    [day('2022-01-05'), day('2022-01-06')],
    [day('2022-01-10'), day('2022-01-14')],
  ],
};

describe('sitting days', () => {
  it.each([
    ['2021-12-21', '2022-01-05', 'in the Christmas recess'],
    ['2021-12-15', '2021-12-16', 'within a run'],
    ['2021-12-16', '2022-01-05', 'on the last day of a run'],
    ['2022-01-06', '2022-01-10', 'over a weekend'],
    ['2021-11-30', '2021-12-13', 'on the eve of what is known'],
  ])('after %s the first is %s: %s', (after, first) => {
    expect(earliestSittingDay(day(after), commons)).toBe(first);
  });

  it('takes the day itself when the House sits', () => {
    expect(sittingDayFrom(day('2022-01-05'), commons)).toBe('2022-01-05');
    expect(isSittingDay(day('2022-01-05'), commons)).toBe(true);
    expect(isSittingDay(day('2022-01-07'), commons)).toBe(false);
  });

  it.each([
    ['2022-01-05', '2022-01-10', 'three days of notice, the weekend not counted'],
    ['2022-01-06', '2022-01-11', 'Friday, Monday, Tuesday'],
    ['2021-12-16', '2022-01-05', 'notice runs out in recess: the next sitting day'],
  ])('a question tabled on %s can name %s: %s', (tabledOn, named) => {
    expect(earliestNamedDay(day(tabledOn), commons)).toBe(named);
  });

  it('refuses outside what is known, at both ends', () => {
    expect(() => earliestSittingDay(day('2021-11-29'), commons)).toThrow(SittingDaysUnknown);
    expect(() => earliestSittingDay(day('2022-01-14'), commons)).toThrow(
      'The sitting days of the House of Commons are known from 1 December 2021 to 14 January 2022; the next sitting ' +
        'day from 15 January 2022 is outside that range. Add the newer sitting days and try again.',
    );
    expect(() => isSittingDay(day('2022-01-15'), commons)).toThrow(SittingDaysUnknown);
    expect(() => isSittingDay(day('2021-11-30'), commons)).toThrow(SittingDaysUnknown);
  });

  it('names the recess of that House', () => {
    const christmas = {
      house: 'commons',
      firstOn: day('2021-12-17'),
      lastOn: day('2022-01-04'),
      name: 'Christmas recess',
    } as const;
    expect(recessOn(day('2022-01-04'), 'commons', [christmas])).toBe(christmas);
    expect(recessOn(day('2022-01-05'), 'commons', [christmas])).toBeNull();
    expect(recessOn(day('2022-01-04'), 'lords', [christmas])).toBeNull();
  });
});
