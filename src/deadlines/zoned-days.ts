import { Temporal } from 'temporal-polyfill';
import { DeadlineRefusal } from './deadline-refusal.js';
import { isoDate, type IsoDate } from './iso-date.js';

/** The zone in which lateness is judged. */
export const LONDON = 'Europe/London';

/** A time zone that has no such IANA name. */
export class UnknownTimeZone extends DeadlineRefusal {
  readonly code = 'unknown-time-zone';

  constructor(readonly timeZone: string) {
    super(
      `${JSON.stringify(timeZone)} is not a known time zone. Give its IANA name, such as Europe/Istanbul.`,
    );
  }
}

/** Text that should have been an instant and was not. */
export class InvalidInstant extends DeadlineRefusal {
  readonly code = 'invalid-instant';

  constructor(readonly text: string) {
    super(
      `${JSON.stringify(text)} is not an instant. Write it with its offset or Z, such as 2021-11-25T14:00:00Z.`,
    );
  }
}

/**
 * The instant written in RFC 3339, with Z or an offset.
 *
 * @throws InvalidInstant when it is not one
 */
export function instantOf(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new InvalidInstant(text);
  }
}

/**
 * The first moment of a local day, which is not always midnight: where the clocks go forward at midnight it is 01:00.
 *
 * @param plusDays calendar days to move on first; 1 gives the end of the day
 * @throws UnknownTimeZone when the zone is not an IANA name
 */
export function startOfDayIn(day: IsoDate, timeZone: string, plusDays = 0): Temporal.Instant {
  return zoned(timeZone, (zone) =>
    Temporal.PlainDate.from(day).add({ days: plusDays }).toZonedDateTime(zone),
  ).toInstant();
}

/**
 * The moment at which the clock of a place shows a time on a day, as an RFC 3339 instant in UTC. Where the clock skips that time it
 * is as much later; where it shows it twice, the first.
 *
 * @param time 24-hour clock, `HH:MM`
 * @throws UnknownTimeZone when the zone is not an IANA name
 */
export function instantIn(day: IsoDate, time: string, timeZone: string): string {
  const plainTime = Temporal.PlainTime.from(time);
  return zoned(timeZone, (zone) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }),
  )
    .toInstant()
    .toString();
}

/** What a clock and a calendar on the wall of a place show. */
export interface ClockTime {
  readonly day: IsoDate;
  /** 24-hour clock, `HH:MM`; begun minutes don't count. */
  readonly time: string;
}

/**
 * An instant on the clock of a place. Pages ask for it for every line of history: a kept formatter answers twelve times
 * as fast as a ZonedDateTime, and leaves nothing behind in memory.
 *
 * @throws InvalidInstant when the text is not an instant
 * @throws UnknownTimeZone when the zone is not an IANA name
 */
export function clockTimeIn(instant: string, timeZone: string): ClockTime {
  const { epochMilliseconds } = instantOf(instant);
  const [day, time] = clockOf(timeZone).format(epochMilliseconds).split(' ');
  return { day: isoDate(day), time };
}

/** The London day that contains an instant (RFC 3339). Half past midnight on 1 July in London is 30 June in UTC. */
export function londonDayOf(instant: string): IsoDate {
  return clockTimeIn(instant, LONDON).day;
}

/** The London day that contains the last moment before an instant: a window closing at London midnight closes the day before. */
export function lastLondonDayBefore(instant: Temporal.Instant): IsoDate {
  return londonDayOf(instant.subtract({ nanoseconds: 1 }).toString());
}

/** The first moment of a London day, as an RFC 3339 instant in UTC. */
export function startOfLondonDay(day: IsoDate): string {
  return startOfDayIn(day, LONDON).toString();
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes instants as Swedes do, which is as ISO 8601 does: `2021-11-25 14:00`. Kept under a zone's own name, of which there
 * are some hundreds, and not under the ways to write it.
 */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const options = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  const clock = zoned(timeZone, () => new Intl.DateTimeFormat('sv-SE', options));
  if (clock.resolvedOptions().timeZone === timeZone) clocks.set(timeZone, clock);
  return clock;
}

/** Offsets such as +03:00 are refused with unknown names: they know nothing of clock changes. */
function zoned<Result>(timeZone: string, convert: (timeZone: string) => Result): Result {
  if (!/^[a-z]/i.test(timeZone)) throw new UnknownTimeZone(timeZone);
  try {
    return convert(timeZone);
  } catch {
    throw new UnknownTimeZone(timeZone);
  }
}
