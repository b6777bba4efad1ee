import ICAL from 'ical.js';
import { isoDate } from '../deadlines/iso-date.js';
import { type FeedEntry } from './feed-entry.js';
import { writeCalendar } from './write-calendar.js';

const BASE = 'https://postbag.example.org';

const anEntry = (rest: Partial<FeedEntry> = {}): FeedEntry => ({
  uid: 'postbag-test-1',
  sequence: 4,
  changedAt: '2021-11-22T09:00:00Z',
  time: { on: isoDate('2021-12-20') },
  isCancelled: false,
  summary: 'Reply due: PHRG/2021/001 The election',
  description: ['Why it is that day.'],
  path: '/groups/phrg/letters/1',
  place: null,
  ...rest,
});

const eventIn = (text: string): ICAL.Component =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!;

const HOSTILE = [
  ['line breaks', 'One\r\nBEGIN:VEVENT\r\nSUMMARY:Two', 'One BEGIN:VEVENT SUMMARY:Two'],
  ['a lone carriage return and a line separator', 'One\rTwo\u2028Three', 'One Two Three'],
  ['commas, semicolons, backslashes and colons', 'a,b;c\\n:d"e"', 'a,b;c\\n:d"e"'],
  ['control characters', 'a\u0007b\u0085c\u007f', 'abc'],
  ['right-to-left text and combining marks', 'שלום e\u0301 \u202eabc', 'שלום e\u0301 \u202eabc'],
] as const;

describe('a calendar as iCalendar', () => {
  it('has what Outlook, Google and Apple look for', () => {
    const text = writeCalendar([anEntry(), anEntry({ uid: 'postbag-test-2', isCancelled: true })], BASE);
    const lines = text.split('\r\n');
    for (const line of [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Postbag',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'DTSTART;VALUE=DATE:20211220',
      'DTEND;VALUE=DATE:20211221',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'TRANSP:TRANSPARENT',
      'SEQUENCE:4',
      'DTSTAMP:20211122T090000Z',
      'LAST-MODIFIED:20211122T090000Z',
      'STATUS:CONFIRMED',
      'STATUS:CANCELLED',
      `URL;VALUE=URI:${BASE}/groups/phrg/letters/1`,
    ])
      expect(lines).toContain(line);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text).not.toContain('VALARM');
  });

  it.each(HOSTILE)('keeps a text with %s one text', (_what, written, read) => {
    const event = eventIn(writeCalendar([anEntry({ summary: written, place: written })], BASE));
    expect(event.getFirstPropertyValue('summary')).toBe(read);
    expect(event.getFirstPropertyValue('location')).toBe(read);
    expect(event.parent.getAllSubcomponents()).toHaveLength(1);
  });

  it('folds lines to 75 octets and never in the middle of a character, wherever it stands', () => {
    for (let before = 50; before < 80; before += 1) {
      const summary = `${'x'.repeat(before)}👩‍👩‍👧‍👦é中\\,;${'🗳️'.repeat(40)}`;
      const text = writeCalendar([anEntry({ summary, description: [summary, summary] })], BASE);
      const lines = text.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(lines.every((line) => line.isWellFormed() && !/[\r\n]/.test(line))).toBe(true);
      const event = eventIn(text);
      expect(event.getFirstPropertyValue('summary')).toBe(summary);
      expect(event.getFirstPropertyValue('description')).toBe(
        [summary, summary, `${BASE}/groups/phrg/letters/1`].join('\n'),
      );
    }
  });

  it('is valid without an entry', () => {
    expect(
      new ICAL.Component(ICAL.parse(writeCalendar([], BASE)) as unknown[]).getAllSubcomponents(),
    ).toEqual([]);
  });
});
