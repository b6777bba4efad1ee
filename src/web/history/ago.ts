import { daysBetween, formatDay } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { londonDayOf } from '../../deadlines/zoned-days.js';

const MINUTE = 60_000;

/**
 * How long ago an instant was, as it is said: minutes and hours within a day, then days, then the day itself. Days are
 * London’s. Both are RFC 3339 instants.
 */
export function agoWords(at: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / MINUTE);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  const days = daysBetween(londonDayOf(at), londonDayOf(now));
  if (days === 0) return `${counted(Math.floor(minutes / 60), 'hour')} ago`;
  if (days === 1) return 'yesterday';
  return days < 15 ? `${counted(days, 'day')} ago` : `on ${formatDay(londonDayOf(at))}`;
}
