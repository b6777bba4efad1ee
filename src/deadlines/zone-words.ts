import { addDays, formatDay, formatDayAndMonth } from './iso-date.js';
import { clockTimeIn, LONDON } from './zoned-days.js';

/** The place a zone is named after, e.g. `New York` for `America/New_York`. */
export function placeOfZone(timeZone: string): string {
  return timeZone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** An instant by the clock of a place, e.g. `21:00 on 25 November 2021`. */
export function clockWords(instant: string, timeZone: string): string {
  const { time, day } = clockTimeIn(instant, timeZone);
  return `${time} on ${formatDay(day)}`;
}

/**
 * The same instant in London as a clause, e.g. `, which is 21:00 on 25 November in London`; empty when the zone is
 * London's. Midnight is named by the day that starts or ends there, as `edge` says.
 */
export function inLondon(instant: string, timeZone: string, edge: 'start' | 'end'): string {
  if (timeZone === LONDON) return '';
  const { time, day } = clockTimeIn(instant, LONDON);
  if (time !== '00:00') return `, which is ${time} on ${formatDayAndMonth(day)} in London`;
  const named = edge === 'end' ? addDays(day, -1) : day;
  return `, which is the ${edge} of ${formatDayAndMonth(named)} in London`;
}
