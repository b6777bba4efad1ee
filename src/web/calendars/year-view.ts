import { divisionName } from '../../deadlines/calendar.js';
import { daysBetween, formatDay, formatFullDay, type IsoDate } from '../../deadlines/iso-date.js';
import { houseName } from '../../deadlines/sitting-days.js';
import { daysInWords } from '../windows/window-view.js';
import { type HolidaysRead, type SittingRead } from './calendar-read.js';

/** One year’s bank holidays as rows of days, with a column for each division. */
export function holidaysView(divisions: readonly HolidaysRead[]): object {
  const days = [...new Set(divisions.flatMap(({ items }) => items.map(({ on }) => on)))].sort();
  return {
    divisions: divisions.map(({ division }) => divisionName(division)),
    rows: days.map((day) => ({
      day: formatFullDay(day),
      cells: divisions.map(({ items }) => holidayOn(items, day)),
    })),
  };
}

function holidayOn(items: HolidaysRead['items'], day: IsoDate): string {
  const holiday = items.find(({ on }) => on === day);
  if (!holiday) return '';
  return holiday.notes ? `${holiday.title} (${holiday.notes.toLowerCase()})` : holiday.title;
}

/** One House’s year: its recesses, and the spans of days on which it sits. */
export function sittingView({ house, items, recesses }: SittingRead): object {
  return {
    name: houseName(house),
    count: items.length,
    spans: spansOf(items).map(([first, last]) => daysInWords(first, last)),
    recesses: recesses.map(({ name, firstOn, lastOn }) => ({
      name,
      days: `${formatDay(firstOn)} to ${formatDay(lastOn)}`,
    })),
  };
}

/** Days in order as spans of days that follow one another, first and last included. */
export function spansOf(days: readonly IsoDate[]): [IsoDate, IsoDate][] {
  return days.reduce<[IsoDate, IsoDate][]>((spans, day) => {
    const last = spans.at(-1);
    if (last && daysBetween(last[1], day) === 1) last[1] = day;
    else spans.push([day, day]);
    return spans;
  }, []);
}
