import { Temporal } from 'temporal-polyfill';

/** A time of day in London, e.g. `08:00`. */
export function at(day: string, time: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/London').toInstant();
}
