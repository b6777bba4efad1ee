import { type Deadline } from './deadline.js';
import { feasibilityWarning, type FeasibilityWarning } from './feasibility.js';
import { isoDate } from './iso-date.js';
import { windowSpan } from './windows.js';

const due = (dueOn: string, days = 20): Deadline => ({
  kind: 'reply_target',
  dueOn: isoDate(dueOn),
  dueAt: null,
  sinceOn: isoDate('2021-11-22'),
  settledOn: null,
  recipientId: null,
  askIds: [],
  windowId: null,
  replyId: null,
  rule: {
    rule: 'working_days',
    body: 'Cabinet Office',
    days,
    targetSource: 'spec',
    startOn: isoDate('2021-11-22'),
    division: 'england-and-wales',
    skipped: [],
    calendarVersion: 'spec',
  },
});

const warn = (
  on: string,
  {
    at = null,
    reply = due('2021-12-20'),
    decisiveAt = null,
    first = '2021-11-23',
    timeZone = 'Europe/Istanbul',
  }: {
    at?: string | null;
    reply?: Deadline | null;
    decisiveAt?: string | null;
    first?: string;
    timeZone?: string;
  } = {},
): FeasibilityWarning | null =>
  feasibilityWarning({
    on: isoDate(on),
    at,
    replyDue: reply,
    windowSpan: windowSpan({ firstOn: isoDate(first), lastOn: isoDate('2021-11-25'), timeZone, decisiveAt }),
    windowName: 'Election',
  });

describe('feasibilityWarning', () => {
  it('warns that the rule is too slow for the founding letter, on the day it is logged', () => {
    expect(warn('2021-11-22')).toEqual({
      code: 'target_after_window',
      windowName: 'Election',
      detail:
        'Due 20 December by the 20-working-day rule; the window opens tomorrow and closes in 3 days. Ring the private office.',
    });
  });

  // prettier-ignore
  it.each([
    ['2021-11-20', {}, 'Due 20 December by the 20-working-day rule; the window opens in 3 days and closes in 5 days. Ring the private office.'],
    ['2021-11-23', {}, 'Due 20 December by the 20-working-day rule; the window opens today and closes in 2 days. Ring the private office.'],
    ['2021-11-24', {}, 'Due 20 December by the 20-working-day rule; the window opened yesterday and closes tomorrow. Ring the private office.'],
    ['2021-11-24', { first: '2021-11-22' }, 'Due 20 December by the 20-working-day rule; the window opened 2 days ago and closes tomorrow. Ring the private office.'],
    ['2021-11-22', { at: '2021-11-22T21:30:00Z' }, 'Due 20 December by the 20-working-day rule; the window is open now and closes in 3 days. Ring the private office.'],
    ['2021-11-22', { reply: due('2022-01-04', 15) }, 'Due 4 January 2022 by the 15-working-day rule; the window opens tomorrow and closes in 3 days. Ring the private office.'],
    ['2021-11-22', { decisiveAt: '2021-11-24T11:00:00Z' }, 'Due 20 December by the 20-working-day rule; the window opens tomorrow and its decisive moment is in 2 days. Ring the private office.'],
  ])('on %s says it in the right words (%#)', (on, options, detail) => {
    expect(warn(on, options)).toMatchObject({ code: 'target_after_window', detail });
  });

  // prettier-ignore
  it.each([
    ['2021-11-25', {}, 'Due 20 December by the 20-working-day rule; the window closes today at 21:00 London time. Ring the private office now.'],
    ['2021-11-25', { timeZone: 'Europe/London', reply: null }, 'The window closes today at midnight. Ring the private office now.'],
    ['2021-11-24', { decisiveAt: '2021-11-24T11:00:00Z', reply: null }, 'The window’s decisive moment is today at 11:00 London time. Ring the private office now.'],
  ])('on %s warns that it closes today (%#)', (on, options, detail) => {
    expect(warn(on, options)).toMatchObject({ code: 'window_closes_today', detail });
  });

  it.each([
    ['2021-11-25', { at: '2021-11-25T21:00:00Z' }, 'The window closed today.'],
    ['2021-11-26', {}, 'The window closed yesterday.'],
    ['2021-11-28', {}, 'The window closed 3 days ago.'],
    ['2021-11-25', { decisiveAt: '2021-11-24T11:00:00Z' }, 'The window’s decisive moment was yesterday.'],
  ])('on %s warns that it is over (%#)', (on, options, past) => {
    expect(warn(on, options)).toMatchObject({
      code: 'window_already_closed',
      detail: `${past} Nothing asked for before it can still be done in time; keep only what outlasts it.`,
    });
  });

  it('says nothing when the reply is due in time, or no reply is due', () => {
    expect(warn('2021-11-01', { reply: due('2021-11-25') })).toBeNull();
    expect(warn('2021-11-01', { reply: null })).toBeNull();
    expect(warn('2021-11-01', { reply: due('2021-11-26') })?.code).toBe('target_after_window');
  });
});
