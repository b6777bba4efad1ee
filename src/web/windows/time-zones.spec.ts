import { isoDate } from '../../deadlines/iso-date.js';
import { windowSpan } from '../../deadlines/windows.js';
import { zoneChoices, zoneName } from './time-zones.js';

describe('zoneChoices', () => {
  it('has the likely ones first, by the names that people know', () => {
    const [none, first, , third] = zoneChoices('');
    expect(none.value).toBe('');
    expect(first).toEqual({ value: 'Europe/London', text: 'London' });
    expect(third.text).toBe('Geneva, Zurich');
  });

  it('offers no zone that a window would refuse', () => {
    const day = isoDate('2021-11-23');
    const zones = zoneChoices('').filter(({ value }) => value !== '');
    expect(zones.length).toBeGreaterThan(400);
    for (const { value } of zones) {
      expect(() => windowSpan({ firstOn: day, lastOn: day, timeZone: value })).not.toThrow();
    }
  });

  it('keeps a zone that is chosen already, under whatever name', () => {
    expect(zoneChoices('Europe/Kiev')[0]).toEqual({ value: 'Europe/Kiev', text: 'Europe/Kiev' });
    expect(zoneChoices('Europe/Istanbul')[0].value).toBe('');
  });

  it('names a zone by its place', () => {
    expect(zoneName('America/New_York')).toBe('New York time');
  });
});
