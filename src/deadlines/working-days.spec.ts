import fc from 'fast-check';
import { buildCalendar, CalendarReversed, CalendarTooShort, type Calendar } from './calendar.js';
import { addDays, daysBetween, epochDay, isoDate, weekday, type IsoDate } from './iso-date.js';
import {
  addWorkingDays,
  addWorkingDaysToNumber,
  countWorkingDays,
  InvalidWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  skippedClosures,
  subtractWorkingDays,
} from './working-days.js';

const FROM = isoDate('2021-01-01');
const UNTIL = isoDate('2022-12-31');
const calendarWith = (closures: readonly { on: IsoDate; title: string; notes: string }[]): Calendar =>
  buildCalendar({ division: 'england-and-wales', version: 'spec', from: FROM, until: UNTIL, closures });
const closed = (
  day: string,
  title = 'Closed',
  notes = '',
): { on: IsoDate; title: string; notes: string } => ({
  on: isoDate(day),
  title,
  notes,
});
const winter = calendarWith([
  closed('2022-01-03', 'New Year’s Day', 'Substitute day'),
  closed('2021-12-27', 'Christmas Day', 'Substitute day'),
  closed('2021-12-28', 'Boxing Day', 'Substitute day'),
  closed('2021-12-25', 'Christmas Day'),
]);

describe('addWorkingDays', () => {
  it.each([
    ['2021-11-22', 20, '2021-12-20', 'the founding letter'],
    ['2021-11-19', 1, '2021-11-22', 'received on a Friday: day 1 is Monday'],
    ['2021-11-20', 1, '2021-11-22', 'received on a Saturday'],
    ['2021-11-21', 1, '2021-11-22', 'received on a Sunday'],
    ['2021-12-24', 1, '2021-12-29', 'over Christmas and its two substitute days'],
    ['2021-12-27', 1, '2021-12-29', 'received on a holiday'],
    ['2021-12-24', 20, '2022-01-26', 'three holidays on the way'],
  ])('%s and %i working days give %s: %s', (start, days, due) => {
    expect(addWorkingDays(isoDate(start), days, winter)).toBe(due);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (days) => {
    expect(() => addWorkingDays(FROM, days, winter)).toThrow(InvalidWorkingDays);
    expect(() => subtractWorkingDays(UNTIL, days, winter)).toThrow(InvalidWorkingDays);
  });
});

describe('coverage', () => {
  it.each([
    ['start before it', () => addWorkingDays(isoDate('2020-12-31'), 1, winter)],
    ['start after it', () => addWorkingDays(isoDate('2023-01-01'), 1, winter)],
    ['answer after it', () => addWorkingDays(isoDate('2022-12-20'), 10, winter)],
    ['answer before it', () => subtractWorkingDays(isoDate('2021-01-08'), 10, winter)],
    ['count from before it', () => countWorkingDays(isoDate('2020-12-31'), UNTIL, winter)],
    ['count to after it', () => countWorkingDays(FROM, isoDate('2023-01-01'), winter)],
    ['count backwards to before it', () => countWorkingDays(FROM, isoDate('2020-12-31'), winter)],
    ['working day before it', () => isWorkingDay(isoDate('2020-12-31'), winter)],
    ['working day after it', () => isWorkingDay(isoDate('2023-01-01'), winter)],
    ['closures after it', () => skippedClosures(FROM, isoDate('2023-01-01'), winter)],
    ['not a day at all', () => addWorkingDays('tomorrow' as IsoDate, 1, winter)],
  ])('refuses, %s', (_, ask) => {
    expect(ask).toThrow(CalendarTooShort);
  });

  it('says which day, what is known and what to do', () => {
    expect(() => isWorkingDay(isoDate('2023-01-01'), winter)).toThrow(
      'The bank holidays of England and Wales are known from 1 January 2021 to 31 December 2022; 1 January 2023 is ' +
        'outside that range, so no date was worked out. Merge the newer GOV.UK bank-holiday publication, which adds ' +
        'the missing years, and try again.',
    );
  });

  it('includes both ends', () => {
    expect(isWorkingDay(FROM, winter)).toBe(true);
    expect(isWorkingDay(UNTIL, winter)).toBe(false);
    expect(addWorkingDays(isoDate('2022-12-29'), 1, winter)).toBe('2022-12-30');
    expect(subtractWorkingDays(isoDate('2021-01-04'), 1, winter)).toBe('2021-01-01');
  });

  it('leaves out closures beyond it, and refuses to run backwards', () => {
    expect(calendarWith([closed('2023-01-02')]).closures).toEqual([]);
    expect(() => buildCalendar({ ...winter, from: UNTIL, until: FROM })).toThrow(CalendarReversed);
  });
});

describe('counting', () => {
  it.each([
    ['2021-11-22', '2021-11-22', 0],
    ['2021-11-22', '2021-11-23', 1],
    ['2021-11-23', '2021-11-22', 0],
    ['2021-11-19', '2021-11-21', 0],
    ['2021-12-24', '2021-12-29', 1],
  ])('from %s to %s are %i', (start, end, days) => {
    expect(countWorkingDays(isoDate(start), isoDate(end), winter)).toBe(days);
  });

  it('names the holidays on weekdays that it passed over', () => {
    const names = skippedClosures(isoDate('2021-12-24'), isoDate('2022-01-03'), winter).map(({ on }) => on);
    expect(names).toEqual(['2021-12-27', '2021-12-28', '2022-01-03']);
    expect(skippedClosures(isoDate('2021-12-27'), isoDate('2021-12-28'), winter)).toEqual([
      { on: '2021-12-28', title: 'Boxing Day', notes: 'Substitute day' },
    ]);
  });
});

describe('on any calendar', () => {
  const dayIn2021 = fc.integer({ min: 0, max: 364 }).map((days) => addDays(FROM, days));
  const anyCalendar = fc
    .array(dayIn2021, { maxLength: 40 })
    .map((days) => calendarWith(days.map((day) => closed(day))));
  const count = fc.integer({ min: 1, max: 200 });
  const always = (check: (calendar: Calendar, start: IsoDate, days: number) => void): void =>
    fc.assert(fc.property(anyCalendar, dayIn2021, count, check));

  it('counting what was added gives it back', () => {
    always((calendar, start, days) => {
      expect(countWorkingDays(start, addWorkingDays(start, days, calendar), calendar)).toBe(days);
    });
  });

  it('never lands on a weekend or a holiday, and is as the slow way finds it', () => {
    always((calendar, start, days) => {
      const due = addWorkingDays(start, days, calendar);
      expect(due).toBe(dayByDay(start, days, calendar));
      expect(isWorkingDay(due, calendar)).toBe(true);
    });
  });

  it('a later start or a longer count never comes out earlier', () => {
    always((calendar, start, days) => {
      const due = addWorkingDays(start, days, calendar);
      expect(addWorkingDays(addDays(start, 1), days, calendar) >= due).toBe(true);
      expect(addWorkingDays(start, days + 1, calendar) > due).toBe(true);
    });
  });

  it('subtracting undoes adding from a working day', () => {
    always((calendar, start, days) => {
      const working = nextWorkingDay(start, calendar);
      expect(subtractWorkingDays(addWorkingDays(working, days, calendar), days, calendar)).toBe(working);
    });
  });

  it('explains the distance: calendar days less weekends less holidays', () => {
    always((calendar, start, days) => {
      const due = addWorkingDays(start, days, calendar);
      const skipped = skippedClosures(start, due, calendar);
      const passed = Array.from({ length: daysBetween(start, due) }, (_, i) => addDays(start, i + 1));
      const weekends = passed.filter((day) => weekday(day) % 6 === 0).length;
      expect(passed.length - weekends - new Set(skipped.map(({ on }) => on)).size).toBe(days);
    });
  });

  it('is the same on day numbers', () => {
    always((calendar, start, days) => {
      const due = addWorkingDays(start, days, calendar);
      expect(addWorkingDaysToNumber(epochDay(start), days, calendar)).toBe(epochDay(due));
    });
  });
});

function dayByDay(start: IsoDate, days: number, { closures }: Calendar): IsoDate {
  let day = start;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    const isClosed = weekday(day) % 6 === 0 || closures.some(({ on }) => on === day);
    if (!isClosed) left -= 1;
  }
  return day;
}
