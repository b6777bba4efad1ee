import { addWorkingDays } from '../../../deadlines/working-days.js';
import { type Calendar } from '../../../deadlines/calendar.js';
import { addDays, dayOfEpoch, epochDay, type IsoDate, weekday } from '../../../deadlines/iso-date.js';
import { dateOfNumber, dayNumber, monthLength } from '../../../deadlines/day-number.js';
import { asWritten, findDates, onOrAfter, onOrBefore } from './find-dates.js';
import { MONTHS, NUMBER_WORDS, WEEKDAYS } from '../words/months.data.js';

/** A deadline in words that count from the letter's date. `end` is null when no day can be worked out. */
export interface RelativeDay {
  readonly from: number;
  readonly to: number;
  readonly end: IsoDate | null;
  /** Why `end` is null: bank holidays are needed and not known that far. */
  readonly needsCalendar: boolean;
}

const NUMBER = `(\\d{1,3}|${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const COUNT = new RegExp(
  `\\b(?:within|in|no later than|not later than|inside|over|during)\\s+(?:the\\s+)?(?:next|coming|a period of|following)?\\s*(?:the\\s+)?(?:next\\s+)?${NUMBER}\\s*(?:\\(\\d{1,3}\\)\\s*)?(working|business|calendar|clear)?\\s*(day|week|month|fortnight)s?\\b(?:['’]?\\s+time)?`,
  'giu',
);
/** `within the next fortnight`, `in the coming week`: one of them. */
const ONE =
  /\b(?:within|in|inside|over|during)\s+(?:a|the\s+(?:next|coming|following))\s+(week|month|fortnight)\b(?!['’]s| of\b)/giu;
const FROM = new RegExp(
  `\\b${NUMBER}\\s*(working|business|calendar)?\\s*(day|week|month|fortnight)s?\\s+(?:from|of|after)\\s+(?:today|now|the date (?:of|on) this letter|this letter|the date above)`,
  'giu',
);
const END_OF =
  /\b(?:by|before|until|at)\s+(?:the\s+)?(?:end|close)\s+of\s+(?:(?:the|this|next)\s+)?(?:calendar\s+)?(month|week|year|financial year|january|february|march|april|may|june|july|august|september|october|november|december)\b(?:\s+(\d{4}))?/giu;
/** `Before the month is out`. */
const IS_OUT = /\b(?:before|by the time)\s+(?:the|this)\s+(month|week|year)\s+is\s+(?:out|over|up)\b/giu;
const WEEKDAY_ALONE =
  /\b(?:by|before|no later than|until)\s+(?:(?:noon|midday|\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm)|close of (?:play|business)|the end of)\s+(?:on\s+)?)?(?:this\s+|next\s+|on\s+)?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!,?\s+(?:the\s+)?\d|,?\s+week)/giu;
/** `By the 20th`, `by noon on the 28th of this month`: the next such day. */
const DAY_ALONE =
  /\b(?:by|before|no later than|not later than)\s+(?:(?:noon|midday|\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm)|close of (?:play|business)|the end of)\s+(?:on\s+)?)?(?:\p{L}{3,6}day,?\s+)?the\s+(\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+this\s+month|\s+inst(?:ant)?)?(?=\s*(?:[.,;:?!)]|$|and\b|at\b|so\b|if\b|to\b))/giu;
const TODAY = /\b(?:by|before)\s+(?:the end of\s+)?(today|tomorrow)\b/giu;

const HALF_A_YEAR = 183;

/** The deadlines of a sentence that count from the letter's date, in order. */
export function relativeDays(text: string, date: IsoDate | null, calendar?: Calendar): RelativeDay[] {
  const count = (match: RegExpMatchArray): Omit<RelativeDay, 'from' | 'to'> =>
    counted(
      baseOf(text, match, date),
      numberOf(match[1]),
      match[2]?.toLowerCase(),
      match[3].toLowerCase(),
      calendar,
    );
  const rules: readonly (readonly [RegExp, (match: RegExpMatchArray) => Omit<RelativeDay, 'from' | 'to'>])[] =
    [
      [COUNT, count],
      [ONE, (match) => counted(date, 1, undefined, match[1].toLowerCase(), undefined)],
      [FROM, count],
      [
        END_OF,
        (match) => plain(date && endOfPeriod(date, match[0].toLowerCase(), match[1].toLowerCase(), match[2])),
      ],
      [IS_OUT, (match) => plain(date && endOfPeriod(date, match[0].toLowerCase(), match[1].toLowerCase()))],
      [WEEKDAY_ALONE, (match) => plain(date && nextWeekday(date, match[1]))],
      [DAY_ALONE, (match) => plain(date && nextDayOfMonth(date, Number(match[1])))],
      [TODAY, (match) => plain(date && addDays(date, match[1].toLowerCase() === 'today' ? 0 : 1))],
    ];
  const found: RelativeDay[] = [];
  for (const [pattern, read] of rules) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (found.some((other) => match.index < other.to && to > other.from)) continue;
      found.push({ from: match.index, to, ...read(match) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The day that `within ten days of 9 May` counts from; without one, the letter's. */
function baseOf(text: string, match: RegExpMatchArray, date: IsoDate | null): IsoDate | null {
  const after = match.index! + match[0].length;
  const joint = /^\s+(?:of|from|after|following)\s+/.exec(text.slice(after, after + 14))?.[0] ?? '';
  const [mention] =
    joint === '' ? [] : findDates(text.slice(after + joint.length, after + joint.length + 40));
  if (mention?.from !== 0) return date;
  if (date === null) return asWritten(mention.last);
  const ahead = onOrAfter(mention.last, date);
  return ahead !== null && ahead <= addDays(date, HALF_A_YEAR) ? ahead : onOrBefore(mention.last, date);
}

const plain = (end: IsoDate | null): Omit<RelativeDay, 'from' | 'to'> => ({ end, needsCalendar: false });

function numberOf(written: string): number {
  return NUMBER_WORDS[written.toLowerCase()] ?? Number(written);
}

function counted(
  date: IsoDate | null,
  count: number,
  manner: string | undefined,
  unit: string,
  calendar: Calendar | undefined,
): Omit<RelativeDay, 'from' | 'to'> {
  if (date === null || !(count > 0)) return plain(null);
  if (unit === 'month') return plain(safely(() => addMonths(date, count)));
  if (unit === 'day' && /working|business/.test(manner ?? '')) {
    const end = calendar ? safely(() => addWorkingDays(date, count, calendar)) : null;
    return { end, needsCalendar: end === null };
  }
  const days = unit === 'fortnight' ? 14 : unit === 'week' ? 7 : 1;
  return plain(safely(() => addDays(date, count * days)));
}

function safely(work: () => IsoDate): IsoDate | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function addMonths(date: IsoDate, count: number): IsoDate {
  const [year, month, day] = dateOfNumber(epochDay(date));
  const months = year * 12 + month - 1 + count;
  return endOrDay(Math.floor(months / 12), (months % 12) + 1, day);
}

function endOrDay(year: number, month: number, day: number): IsoDate {
  return dayOfEpoch(dayNumber(year, month, Math.min(day, monthLength(year, month))));
}

function endOfPeriod(date: IsoDate, words: string, unit: string, writtenYear?: string): IsoDate | null {
  const [year, month] = dateOfNumber(epochDay(date));
  const next = /\bnext\b/.test(words) ? 1 : 0;
  return safely(() => {
    if (unit === 'week') return addDays(date, ((12 - weekday(date)) % 7) + next * 7);
    if (unit === 'year') return endOrDay(year + next, 12, 31);
    if (unit === 'financial year') return endOrDay(month > 3 ? year + 1 : year, 3, 31);
    if (unit === 'month') return addMonths(endOrDay(year, month, 31), next);
    const wanted = MONTHS[unit];
    return endOrDay(writtenYear ? Number(writtenYear) : wanted < month ? year + 1 : year, wanted, 31);
  });
}

function nextDayOfMonth(date: IsoDate, day: number): IsoDate | null {
  const [year, month, today] = dateOfNumber(epochDay(date));
  const months = year * 12 + month - 1 + (day < today ? 1 : 0);
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return day >= 1 && day <= monthLength(inYear, inMonth)
    ? safely(() => endOrDay(inYear, inMonth, day))
    : null;
}

function nextWeekday(date: IsoDate, name: string): IsoDate | null {
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  return safely(() => addDays(date, ((wanted - weekday(date) + 6) % 7) + 1));
}
