import { buildCalendar, CalendarTooShort } from './calendar.js';
import { isoDate } from './iso-date.js';
import { progress } from './lateness.js';

const calendar = buildCalendar({
  division: 'england-and-wales',
  version: 'spec',
  from: isoDate('2021-11-01'),
  until: isoDate('2021-12-31'),
  closures: [{ on: isoDate('2021-12-27'), title: 'Christmas Day', notes: 'Substitute day' }],
});
const onDay = (on: string, dueOn = '2021-12-20'): ReturnType<typeof progress> =>
  progress({ startOn: isoDate('2021-11-22'), dueOn: isoDate(dueOn), on: isoDate(on), calendar });

describe('progress of the founding letter', () => {
  it.each([
    ['2021-11-21', 0, 20, 0, 'before it was received'],
    ['2021-11-22', 0, 20, 0, 'day 0'],
    ['2021-11-23', 1, 19, 0, 'working day 1 of 20'],
    ['2021-11-25', 3, 17, 0, '3 of 20'],
    ['2021-11-26', 4, 16, 0, '4 of 20'],
    ['2021-11-27', 4, 16, 0, 'a Saturday adds nothing'],
    ['2021-12-13', 15, 5, 0, '15 of 20, 5 left'],
    ['2021-12-20', 20, 0, 0, 'due today'],
    ['2021-12-21', 21, 0, 1, '1 working day late'],
    ['2021-12-27', 24, 0, 4, 'a holiday adds nothing'],
    ['2021-12-28', 25, 0, 5, '5 working days late'],
  ])('%s: day %i, %i left, %i late (%s)', (on, workingDay, workingDaysLeft, workingDaysLate) => {
    expect(onDay(on)).toEqual({
      workingDay,
      of: 20,
      workingDaysLeft,
      workingDaysLate,
      isDueToday: on === '2021-12-20',
      isLate: on > '2021-12-20',
    });
  });

  it('is late on the Saturday after a Friday, by no working day yet', () => {
    expect(onDay('2021-12-18', '2021-12-17')).toMatchObject({ isLate: true, workingDaysLate: 0 });
    expect(onDay('2021-12-17', '2021-12-17')).toMatchObject({ isLate: false, isDueToday: true });
  });

  it('refuses a day whose holidays are not known', () => {
    expect(() => onDay('2022-01-04')).toThrow(CalendarTooShort);
  });
});
