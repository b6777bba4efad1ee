import { Temporal } from 'temporal-polyfill';
import { buildCalendar, type Division } from '../deadlines/calendar.js';
import { isoDate } from '../deadlines/iso-date.js';
import { checkCalendar, checkJob, checkMigrations } from './checks.js';

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-11-24T${time}Z`);
const calendar = (until: string, division: Division = 'scotland'): ReturnType<typeof buildCalendar> =>
  buildCalendar({ division, version: 'v', from: isoDate('2026-01-01'), until: isoDate(until), closures: [] });

describe('checkMigrations', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], true, 'The schema is the one'],
    [['a', 'b', 'c'], ['a'], false, 'lacks b and c'],
    [['a'], ['a', 'b'], false, 'A newer Postbag has changed the database (b)'],
    [['a', 'c'], ['a', 'b'], false, 'A newer Postbag'],
  ])('knows %j, has had %j', (known, applied, isOk, words) => {
    expect(checkMigrations(known, applied)).toMatchObject({
      isOk,
      detail: expect.stringContaining(words) as string,
    });
  });
});

describe('checkCalendar on Tuesday 24 November 2026, with a target of 20 working days', () => {
  const needs = { today: isoDate('2026-11-24'), longestTarget: 20, lettersBeyond: 0 };

  it.each([
    ['2026-12-24', true],
    ['2026-12-23', false],
  ])('known until %s: two working days in the post and 20 more reach the 24th', (until, isOk) => {
    expect(checkCalendar({ ...needs, calendars: [calendar(until)] }).isOk).toBe(isOk);
  });

  it('names each division that ends too soon', () => {
    const calendars = [calendar('2026-12-23'), calendar('2028-12-31', 'northern-ireland')];
    const { detail } = checkCalendar({ ...needs, calendars });
    expect(detail).toContain('Scotland to 23 December 2026.');
    expect(detail).not.toContain('Northern');
  });

  it('counts open letters beyond the end', () => {
    const check = checkCalendar({ ...needs, lettersBeyond: 3, calendars: [calendar('2028-12-31')] });
    expect(check).toMatchObject({ isOk: false, detail: expect.stringContaining('holidays: 3.') as string });
  });
});

describe('checkJob at 12:00, every ten minutes', () => {
  const state = { runsHere: true, everyMinutes: 10, now: at('12:00:00') };

  it.each([
    ['08:00:00', '11:45:00', true],
    ['08:00:00', '11:40:00', true],
    ['08:00:00', '11:39:59', false],
    ['11:55:00', '09:00:00', true],
    ['11:55:00', null, true],
    ['11:50:00', null, true],
    ['11:49:59', null, false],
    ['12:00:01', null, true],
  ])('started at %s, last well at %s', (startedAt, last, isOk) => {
    const check = checkJob('sweep', { ...state, startedAt: at(startedAt), lastAt: last ? at(last) : null });
    expect(check.isOk).toBe(isOk);
  });

  it('asks nothing of a copy that does not run it', () => {
    const check = checkJob('sweep', { ...state, runsHere: false, startedAt: at('08:00:00'), lastAt: null });
    expect(check).toMatchObject({ isOk: true, detail: expect.stringContaining('SWEEP=off') as string });
  });

  it.each([
    ['11:50:00', true],
    ['11:49:59', false],
  ])('gives one that runs every minute ten: last begun at %s', (last, isOk) => {
    const check = checkJob('notify', {
      ...state,
      everyMinutes: 1,
      startedAt: at('08:00:00'),
      lastAt: at(last),
    });
    expect(check.isOk).toBe(isOk);
    if (!isOk)
      expect(check.detail).toBe(
        'The sending of mail last began at 2026-11-24T11:49:59Z and should run every minute. Look in the log for why it fails; restart Postbag if it hangs.',
      );
  });
});
