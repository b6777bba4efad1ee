import { isoDate } from './iso-date.js';
import { instantIn, UnknownTimeZone } from './zoned-days.js';

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
