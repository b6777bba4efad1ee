import { buildCalendar } from './calendar.js';
import { isoDate } from './iso-date.js';
import { receivedOn, type Channel } from './receipt.js';
import { CalendarTooShort } from './calendar.js';

const calendar = buildCalendar({
  division: 'england-and-wales',
  version: 'spec',
  from: isoDate('2021-01-01'),
  until: isoDate('2021-12-31'),
  closures: [{ on: isoDate('2021-08-30'), title: 'Summer bank holiday', notes: '' }],
});

describe('receivedOn', () => {
  it.each<[string, Channel, string, string]>([
    ['2021-11-22', 'email', '2021-11-22', 'the same day'],
    ['2021-11-20', 'email', '2021-11-20', 'the same day, even a Saturday'],
    ['2021-11-22', 'hand', '2021-11-22', 'the same day'],
    ['2021-11-22', 'online_form', '2021-11-22', 'the same day'],
    ['2021-11-22', 'post', '2021-11-24', 'two working days later'],
    ['2021-11-19', 'post', '2021-11-23', 'over a weekend'],
    ['2021-08-27', 'post', '2021-09-01', 'over a weekend and a holiday'],
  ])('%s by %s arrives %s: %s', (sentOn, channel, day) => {
    expect(receivedOn(isoDate(sentOn), channel, calendar)).toBe(day);
  });

  it('takes the time in the post from the setting', () => {
    expect(receivedOn(isoDate('2021-11-22'), 'post', calendar, 1)).toBe('2021-11-23');
    expect(receivedOn(isoDate('2021-11-22'), 'post', calendar, 0)).toBe('2021-11-22');
  });

  it('refuses to guess when the calendar ends before it arrives', () => {
    expect(() => receivedOn(isoDate('2021-12-31'), 'post', calendar)).toThrow(CalendarTooShort);
  });
});
