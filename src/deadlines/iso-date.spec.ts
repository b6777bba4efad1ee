import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  dayName,
  dayOfEpoch,
  daysBetween,
  epochDay,
  formatDay,
  formatFullDay,
  formatShortDay,
  InvalidDay,
  isIsoDate,
  isoDate,
  weekday,
} from './iso-date.js';

const FIRST = Temporal.PlainDate.from('1900-01-01');
const anyDate = fc.integer({ min: 0, max: 109_571 }).map((days) => FIRST.add({ days }));

describe('isoDate', () => {
  it.each(['1900-01-01', '2000-02-29', '2021-11-22', '2024-02-29', '2199-12-31'])('takes %s', (text) => {
    expect(isoDate(text)).toBe(text);
  });

  // prettier-ignore
  it.each([
    '', 'today', '2021-2-3', '2021-02-29', '1900-02-29', '2100-02-29', '2021-04-31', '2021-00-10', '2021-13-01', '2021-01-00',
    '2021-11-22T00:00:00Z', ' 2021-11-22', '2021-11-22\n', '22/11/2021', '20211122', '1899-12-31', '2200-01-01', '٢٠٢١-١١-٢٢',
  ])('refuses %j', (text) => {
    expect(() => isoDate(text)).toThrow(InvalidDay);
  });

  it.each([[undefined], [null], [20211122], [{}], [['2021-11-22']]])('is no day: %j', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });

  it('says what was wrong and what to write', () => {
    expect(() => isoDate('30 Feb')).toThrow(
      '"30 Feb" is not a day: write a real day between 1900-01-01 and 2199-12-31 as YYYY-MM-DD.',
    );
  });

  it('agrees with Temporal on which texts are days', () => {
    const part = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), part(14), part(33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        expect(isIsoDate(text)).toBe(isRealDay(text));
      }),
    );
  });
});

describe('day arithmetic', () => {
  it('numbers days as Temporal does, and back', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const day = isoDate(date.toString());
        const number = Temporal.PlainDate.from('1970-01-01').until(date).days;
        expect(epochDay(day)).toBe(number);
        expect(dayOfEpoch(number)).toBe(day);
        expect(weekday(day)).toBe(date.dayOfWeek % 7);
      }),
    );
  });

  it('adds days as Temporal does, and counts them back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -900, max: 900 }), (date, days) => {
        const later = date.add({ days });
        fc.pre(later.year >= 1900 && later.year <= 2199);
        const day = isoDate(date.toString());
        expect(addDays(day, days)).toBe(later.toString());
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('refuses to leave the years it knows, and part days', () => {
    expect(() => addDays(isoDate('2199-12-31'), 1)).toThrow(InvalidDay);
    expect(() => addDays(isoDate('1900-01-01'), -1)).toThrow(InvalidDay);
    expect(() => addDays(isoDate('2021-11-22'), 0.5)).toThrow(InvalidDay);
  });
});

describe('days in words', () => {
  const day = isoDate('2021-11-22');
  it('writes the day in each form', () => {
    expect(dayName(day)).toBe('Monday');
    expect(formatDay(day)).toBe('22 November 2021');
    expect(formatShortDay(day)).toBe('Monday 22 November');
    expect(formatFullDay(isoDate('2022-01-05'))).toBe('Wednesday 5 January 2022');
  });
});

function isRealDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
