import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isoDate } from './iso-date.js';
import { clockTimeIn, instantIn, InvalidInstant, UnknownTimeZone } from './zoned-days.js';

describe('instantIn', () => {
  it.each([
    ['in summer', '2021-07-01', '09:30', 'Europe/London', '2021-07-01T08:30:00Z'],
    ['in winter', '2021-12-01', '09:30', 'Europe/London', '2021-12-01T09:30:00Z'],
    ['before London’s day begins', '2021-11-23', '00:00', 'Europe/Istanbul', '2021-11-22T21:00:00Z'],
    ['that the clock skips, as much later', '2021-03-28', '01:30', 'Europe/London', '2021-03-28T01:30:00Z'],
    ['that the clock shows twice, the first', '2021-10-31', '01:30', 'Europe/London', '2021-10-31T00:30:00Z'],
  ])('gives the moment of a local time %s', (_what, day, time, zone, instant) => {
    expect(instantIn(isoDate(day), time, zone)).toBe(instant);
  });

  it('refuses a zone that is not known', () => {
    expect(() => instantIn(isoDate('2021-11-23'), '09:30', 'Mars/Olympus')).toThrow(UnknownTimeZone);
  });
});

describe('clockTimeIn', () => {
  it.each([
    ['2021-07-01T08:30:59.999Z', 'Europe/London', '2021-07-01', '09:30'],
    ['2021-06-30T23:30:00Z', 'Europe/London', '2021-07-01', '00:30'],
    ['2021-11-25T21:00:00Z', 'Europe/Istanbul', '2021-11-26', '00:00'],
    ['2021-10-31T01:30:00+01:00', 'Europe/London', '2021-10-31', '01:30'],
    ['2021-11-25T21:00:00Z', 'europe/istanbul', '2021-11-26', '00:00'],
  ])('reads %s in %s off as %s, %s', (instant, zone, day, time) => {
    expect(clockTimeIn(instant, zone)).toEqual({ day, time });
  });

  it('shows what Temporal shows, anywhere and at any time', () => {
    const zone = fc.constantFrom(
      ...['Europe/London', 'Europe/Istanbul', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'],
    );
    const instant = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2150, 0) });
    fc.assert(
      fc.property(instant, zone, (milliseconds, timeZone) => {
        const at = Temporal.Instant.fromEpochMilliseconds(milliseconds);
        const [day, time] = at
          .toZonedDateTimeISO(timeZone)
          .toString({ smallestUnit: 'minute', offset: 'never', timeZoneName: 'never' })
          .split('T');
        expect(clockTimeIn(at.toString(), timeZone)).toEqual({ day, time });
      }),
    );
  });

  it('refuses what is no instant, an offset and a zone that is not known', () => {
    expect(() => clockTimeIn('2021-11-25', 'Europe/London')).toThrow(InvalidInstant);
    expect(() => clockTimeIn('2021-11-25T14:00:00Z', '+03:00')).toThrow(UnknownTimeZone);
    expect(() => clockTimeIn('2021-11-25T14:00:00Z', 'Mars/Olympus')).toThrow(UnknownTimeZone);
  });
});
