import ical, {
  type ICalCalendar,
  type ICalEvent,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays } from '../deadlines/iso-date.js';
import { type FeedEntry } from './feed-entry.js';
import { foldLines } from './fold-lines.js';

/** How often a calendar should be asked for, in seconds: what programs that keep to it do. */
export const REFRESH_SECONDS = 3600;

const END = 'END:VCALENDAR';

const ABOUT = 'What the letters of your groups wait for. Read only; what is done is recorded in Postbag.';

/** What iCalendar can't have in a text: control characters. */
const CONTROLS = /\p{Cc}/gu;

/**
 * The entries as an iCalendar object (RFC 5545 and 7986): UTF-8, lines ended by CRLF and of at most 75 octets. Whole days are
 * dates, everything else UTC instants, of which one without an end lasts no time; nothing takes up anybody's time, and nothing rings.
 *
 * @param base the address below which the entries' pages are
 */
export function writeCalendar(entries: readonly FeedEntry[], base: string): string {
  const calendar = ical({
    name: 'Postbag',
    description: ABOUT,
    prodId: { company: 'Postbag', product: 'Postbag', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  const head = calendar.toString().slice(0, -END.length);
  const events = entries.map((entry) => foldLines(eventOf(calendar, entry, base).toString()));
  return `${head}${events.join('')}${END}\r\n`;
}

function eventOf(calendar: ICalCalendar, entry: FeedEntry, base: string): ICalEvent {
  const url = base + entry.path;
  return calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    ...timesOf(entry),
    summary: oneLine(entry.summary),
    description: [...entry.description.map(oneLine), url].join('\n'),
    location: entry.place === null ? null : oneLine(entry.place),
    url,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  });
}

function timesOf({ time }: FeedEntry): { start: string; end: string | null; allDay: boolean } {
  if ('on' in time) return { start: time.on, end: addDays(time.on, 1), allDay: true };
  if ('at' in time) return { start: time.at, end: null, allDay: false };
  return { start: time.startsAt, end: time.endsAt, allDay: false };
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').replace(CONTROLS, '');
}
