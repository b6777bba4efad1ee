import ICAL from 'ical.js';
import { isoDate } from '../deadlines/iso-date.js';
import { windowSpan } from '../deadlines/windows.js';
import { type WindowRow } from './feed-rows.js';
import { windowEntry } from './window-entry.js';
import { writeCalendar } from './write-calendar.js';

const LETTER = { id: 'letter-1', reference: 'PHRG/2021/001', subject: 'The election' };

function aWindow(
  firstOn: string,
  lastOn: string,
  timeZone: string,
  rest: Partial<WindowRow> = {},
): WindowRow {
  const days = { firstOn: isoDate(firstOn), lastOn: isoDate(lastOn), timeZone };
  const { opensAt, closesAt } = windowSpan(days);
  return {
    ...days,
    opensAt,
    closesAt,
    group: 'phrg',
    id: 'window-1',
    name: 'The vote',
    place: null,
    decisiveAt: null,
    version: 1,
    letters: 1,
    waiting: 1,
    shown: [LETTER],
    replays: 1,
    changedAt: '2021-11-22T09:00:00Z',
    ...rest,
  };
}

/** What an independent reader makes of a window's entry. */
function readBack(row: WindowRow): ICAL.Event {
  const text = writeCalendar([windowEntry(row)], 'https://postbag.example.org');
  return new ICAL.Event(new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!);
}

describe('an event window in a calendar', () => {
  it.each([
    [
      'Istanbul, two hours and more ahead of London',
      '2021-11-23',
      '2021-11-25',
      'Europe/Istanbul',
      '2021-11-22T21:00:00Z',
      '2021-11-25T21:00:00Z',
    ],
    [
      'London in winter',
      '2026-01-05',
      '2026-01-05',
      'Europe/London',
      '2026-01-05T00:00:00Z',
      '2026-01-06T00:00:00Z',
    ],
    [
      'London in summer',
      '2026-07-06',
      '2026-07-06',
      'Europe/London',
      '2026-07-05T23:00:00Z',
      '2026-07-06T23:00:00Z',
    ],
    [
      'over the night on which summer time begins',
      '2026-03-28',
      '2026-03-29',
      'Europe/London',
      '2026-03-28T00:00:00Z',
      '2026-03-29T23:00:00Z',
    ],
    [
      'over the night on which it ends',
      '2026-10-24',
      '2026-10-25',
      'Europe/London',
      '2026-10-23T23:00:00Z',
      '2026-10-26T00:00:00Z',
    ],
    [
      'New York, whose summer ends a week later',
      '2026-10-31',
      '2026-11-01',
      'America/New_York',
      '2026-10-31T04:00:00Z',
      '2026-11-02T05:00:00Z',
    ],
    [
      'a zone of half an hour',
      '2026-05-01',
      '2026-05-01',
      'Asia/Kolkata',
      '2026-04-30T18:30:00Z',
      '2026-05-01T18:30:00Z',
    ],
  ])(
    'is from the start of its first day to the end of its last: %s',
    (_what, firstOn, lastOn, zone, opens, closes) => {
      const { startDate, endDate } = readBack(aWindow(firstOn, lastOn, zone));
      expect([startDate.toString(), endDate.toString()]).toEqual([opens, closes]);
    },
  );

  it('says when that is there and in London, and what waits for it', () => {
    const row = aWindow('2021-11-23', '2021-11-25', 'Europe/Istanbul', {
      decisiveAt: '2021-11-25T13:00:00Z',
    });
    const { summary, path, description } = windowEntry(row);
    expect([summary, path]).toEqual(['Event: The vote (PHRG/2021/001)', '/groups/phrg/letters/letter-1']);
    expect(description).toEqual([
      '“The vote” opens at the start of 23 November 2021 in Istanbul, which is 21:00 on 22 November in London.',
      '“The vote” is decided at 16:00 on 25 November 2021 in Istanbul, which is 13:00 on 25 November in London.',
      '“The vote” closes at the end of 25 November 2021 in Istanbul, which is 21:00 on 25 November in London.',
      'To be answered before it: PHRG/2021/001 The election',
    ]);
  });

  it('is one entry for many letters, is cancelled once none waits, and is no letter’s when none depends on it', () => {
    const many = windowEntry(
      aWindow('2021-11-23', '2021-11-25', 'Europe/Istanbul', { letters: 12, waiting: 11 }),
    );
    expect(many).toMatchObject({ summary: 'Event: The vote (11 letters)', path: '/groups/phrg/windows' });
    expect(many.description.at(-1)).toBe('And 10 more.');
    const met = windowEntry(
      aWindow('2021-11-23', '2021-11-25', 'Europe/Istanbul', { waiting: 0, shown: [] }),
    );
    expect(met).toMatchObject({ summary: 'Event: The vote', isCancelled: true, uid: many.uid });
    const bare = { letters: 0, waiting: 0, shown: [] };
    expect(windowEntry(aWindow('2021-11-23', '2021-11-25', 'Europe/Istanbul', bare))).toMatchObject({
      isCancelled: false,
    });
  });
});
