import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { isoDate } from './iso-date.js';
import {
  DecisiveAfterWindow,
  isPastNeededBy,
  WindowReversed,
  windowSpan,
  windowState,
  type WindowSpan,
  type WindowState,
} from './windows.js';
import { InvalidInstant, londonDayOf, startOfLondonDay, UnknownTimeZone } from './zoned-days.js';

const span = (
  firstOn: string,
  lastOn: string,
  timeZone: string,
  decisiveAt: string | null = null,
): WindowSpan => windowSpan({ firstOn: isoDate(firstOn), lastOn: isoDate(lastOn), timeZone, decisiveAt });
const istanbul = span('2021-11-23', '2021-11-25', 'Europe/Istanbul');

describe('windowSpan', () => {
  // prettier-ignore
  it.each([
    ['2021-11-23', '2021-11-25', 'Europe/Istanbul', '2021-11-22T21:00:00Z', '2021-11-25T21:00:00Z', '2021-11-25'],
    ['2021-11-23', '2021-11-25', 'Europe/London', '2021-11-23T00:00:00Z', '2021-11-26T00:00:00Z', '2021-11-25'],
    ['2021-11-23', '2021-11-25', 'Pacific/Auckland', '2021-11-22T11:00:00Z', '2021-11-25T11:00:00Z', '2021-11-25'],
    ['2021-11-23', '2021-11-25', 'Pacific/Honolulu', '2021-11-23T10:00:00Z', '2021-11-26T10:00:00Z', '2021-11-26'],
    ['2022-03-26', '2022-03-27', 'Europe/London', '2022-03-26T00:00:00Z', '2022-03-27T23:00:00Z', '2022-03-27'],
    ['2022-10-30', '2022-10-30', 'Europe/London', '2022-10-29T23:00:00Z', '2022-10-31T00:00:00Z', '2022-10-30'],
    ['2022-03-12', '2022-03-13', 'America/New_York', '2022-03-12T05:00:00Z', '2022-03-14T04:00:00Z', '2022-03-14'],
    ['2022-11-06', '2022-11-06', 'America/New_York', '2022-11-06T04:00:00Z', '2022-11-07T05:00:00Z', '2022-11-07'],
    ['2016-03-26', '2016-03-27', 'Europe/Istanbul', '2016-03-25T22:00:00Z', '2016-03-27T21:00:00Z', '2016-03-27'],
    ['2021-03-14', '2021-03-14', 'America/Havana', '2021-03-14T05:00:00Z', '2021-03-15T04:00:00Z', '2021-03-15'],
    ['2024-04-25', '2024-04-26', 'Africa/Cairo', '2024-04-24T22:00:00Z', '2024-04-26T21:00:00Z', '2024-04-26'],
    ['2024-04-25', '2024-04-25', 'Africa/Cairo', '2024-04-24T22:00:00Z', '2024-04-25T22:00:00Z', '2024-04-25'],
  ])('%s to %s in %s', (firstOn, lastOn, timeZone, opensAt, closesAt, closesOn) => {
    expect(span(firstOn, lastOn, timeZone)).toEqual({
      opensAt,
      closesAt,
      opensOn: firstOn,
      closesOn,
      neededByAt: closesAt,
      neededByOn: closesOn,
    });
  });

  it('is needed by the decisive instant when one is known', () => {
    const voted = span('2021-11-23', '2021-11-25', 'Europe/Istanbul', '2021-11-25T14:00:00+03:00');
    expect(voted).toMatchObject({ neededByAt: '2021-11-25T11:00:00Z', neededByOn: '2021-11-25' });
    expect(voted).toMatchObject({ closesAt: istanbul.closesAt, closesOn: istanbul.closesOn });
  });

  it('counts a decisive midnight to the day it ends', () => {
    expect(span('2021-11-23', '2021-11-25', 'Europe/London', '2021-11-25T00:00:00Z').neededByOn).toBe(
      '2021-11-24',
    );
  });

  it.each(['Mars/Olympus', '', '+03:00', 'Istanbul'])('refuses the zone %j', (timeZone) => {
    expect(() => span('2021-11-23', '2021-11-25', timeZone)).toThrow(UnknownTimeZone);
  });

  it('refuses to end before it begins, and a decisive moment after its end', () => {
    expect(() => span('2021-11-25', '2021-11-23', 'Europe/Istanbul')).toThrow(WindowReversed);
    expect(() => span('2021-11-23', '2021-11-25', 'Europe/Istanbul', '2021-11-25T21:00:01Z')).toThrow(
      DecisiveAfterWindow,
    );
    expect(() => span('2021-11-23', '2021-11-25', 'Europe/Istanbul', '2021-11-25 noon')).toThrow(
      InvalidInstant,
    );
  });

  it('lasts its days, give or take a clock change', () => {
    const zone = fc.constantFrom(
      'Europe/London',
      'Europe/Istanbul',
      'America/Havana',
      'Africa/Cairo',
      'Asia/Kathmandu',
    );
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 9 }),
        (timeZone, start, length) => {
          const first = Temporal.PlainDate.from('2018-01-01').add({ days: start });
          const last = first.add({ days: length });
          const { opensAt, closesAt } = span(first.toString(), last.toString(), timeZone);
          const hours = (Date.parse(closesAt) - Date.parse(opensAt)) / 3_600_000;
          expect(Math.abs(hours - 24 * (length + 1))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('windowState', () => {
  it.each<[string, string | null, WindowState, boolean]>([
    ['2021-11-21', null, 'before', false],
    ['2021-11-22', '2021-11-22T20:59:59Z', 'before', false],
    ['2021-11-22', '2021-11-22T21:00:00Z', 'open', false],
    ['2021-11-22', null, 'before', false],
    ['2021-11-23', null, 'open', false],
    ['2021-11-25', null, 'open', false],
    ['2021-11-25', '2021-11-25T20:59:59.999Z', 'open', false],
    ['2021-11-25', '2021-11-25T21:00:00Z', 'closed', true],
    ['2021-11-25', '2021-11-25T21:00:00.000Z', 'closed', true],
    ['2021-11-26', '2021-11-26T00:00:00+03:00', 'closed', true],
    ['2021-11-26', null, 'closed', true],
  ])('on %s at %s it is %s, too late: %s', (on, at, state, isTooLate) => {
    expect(windowState(istanbul, { on: isoDate(on), at })).toBe(state);
    expect(isPastNeededBy(istanbul, { on: isoDate(on), at })).toBe(isTooLate);
  });

  it('stays open as of the London day on which a western zone ends its last day', () => {
    const honolulu = span('2021-11-23', '2021-11-25', 'Pacific/Honolulu');
    const states = ['2021-11-22', '2021-11-23', '2021-11-26', '2021-11-27'].map((on) =>
      windowState(honolulu, { on: isoDate(on), at: null }),
    );
    expect(states).toEqual(['before', 'open', 'open', 'closed']);
  });

  it('is too late after the vote though the window is open', () => {
    const voted = span('2021-11-23', '2021-11-25', 'Europe/Istanbul', '2021-11-24T11:00:00Z');
    const next = { on: isoDate('2021-11-25'), at: null };
    expect([windowState(voted, next), isPastNeededBy(voted, next)]).toEqual(['open', true]);
  });
});

describe('London days', () => {
  it.each([
    ['2021-06-30T23:30:00Z', '2021-07-01'],
    ['2021-07-01T00:30:00+01:00', '2021-07-01'],
    ['2021-11-25T23:59:59Z', '2021-11-25'],
    ['2022-03-27T00:59:59Z', '2022-03-27'],
  ])('%s is on %s', (instant, day) => {
    expect(londonDayOf(instant)).toBe(day);
  });

  it('begin at London midnight', () => {
    expect(startOfLondonDay(isoDate('2021-07-01'))).toBe('2021-06-30T23:00:00Z');
    expect(startOfLondonDay(isoDate('2021-12-01'))).toBe('2021-12-01T00:00:00Z');
  });

  it('refuses an instant without its offset', () => {
    expect(() => londonDayOf('2021-11-25T21:00:00')).toThrow(InvalidInstant);
  });
});
