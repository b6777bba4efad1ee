import { type IsoDate, isIsoDate, isoDate, weekday } from '../../../deadlines/iso-date.js';
import { MONTHS, ROMAN_MONTHS, WEEKDAYS } from '../words/months.data.js';

/** A day as written; the year may be missing. `from` and `to` are offsets into the text searched. */
export interface WrittenDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly weekday: number | null;
}

/** A day or a span of days found in a text; `first` is null for a single day. */
export interface DateMention {
  readonly first: WrittenDay | null;
  readonly last: WrittenDay;
  readonly from: number;
  readonly to: number;
}

const MONTH = `(?:${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const WEEKDAY =
  '(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|dydd \\p{L}{2,8})\\.?,?\\s+)';
const DAY = '(?:the\\s+)?(\\d{1,2})(?:\\s?(?:st|nd|rd|th|af|ail|ydd|fed|eg)\\.?)?';
const YEAR = "(?:,?\\s+(?:of\\s+)?((?:19|20)\\d{2}|[’']\\d{2})(?!\\d))?";
const OF = '(?:\\s+day)?(?:\\s+of)?\\s*';
const MONTH_NAME = `(?:${MONTH}\\s*/\\s*)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(${MONTH})\\b\\.?`;
const TO = '\\s*(?:-|–|—|to|and|until|till|through|&|i|tan)\\s*';
const START = '(?<![\\p{L}\\p{N}./-])';

const compile = (source: string): RegExp => new RegExp(START + source, 'giu');

type Read = (match: RegExpMatchArray) => { first: WrittenDay | null; last: WrittenDay } | null;

const day = (
  written: string,
  month: string | number,
  year: string | undefined,
  match: string,
): WrittenDay => ({
  day: Number(written),
  month: typeof month === 'number' ? month : MONTHS[month.toLowerCase()],
  year: year ? fullYear(year) : null,
  weekday: weekdayIn(match),
});

/** Own patterns, the wider ones first; a stretch once taken is not read again. */
const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  // 26 July to 22 August 2024
  [
    compile(`${WEEKDAY}?${DAY}${OF}${MONTH_NAME}${YEAR}${TO}${WEEKDAY}?${DAY}${OF}${MONTH_NAME}${YEAR}`),
    (m) => ({ first: day(m[1], m[2], m[3] ?? m[6], ''), last: day(m[4], m[5], m[6], '') }),
  ],
  // June 26 to June 28, 2024
  [
    compile(`(${MONTH})\\.?\\s+${DAY}${YEAR}${TO}(${MONTH})\\.?\\s+${DAY}${YEAR}`),
    (m) => ({ first: day(m[2], m[1], m[3] ?? m[6], ''), last: day(m[5], m[4], m[6], '') }),
  ],
  // 23rd to 25th November 2021, Monday 4 to Wednesday 6 March
  [
    compile(`${WEEKDAY}?${DAY}${TO}${WEEKDAY}?${DAY}${OF}${MONTH_NAME}${YEAR}`),
    (m) => ({ first: day(m[1], m[3], m[4], ''), last: day(m[2], m[3], m[4], '') }),
  ],
  // November 23-25, 2021
  [
    compile(`(${MONTH})\\.?\\s+${DAY}${TO}${DAY}${YEAR}(?!\\s*(?:${MONTH})\\b)`),
    (m) => ({ first: day(m[2], m[1], m[4], ''), last: day(m[3], m[1], m[4], '') }),
  ],
  // Tuesday 6th September 2022
  [
    compile(`${WEEKDAY}?${DAY}${OF}${MONTH_NAME}${YEAR}`),
    (m) => ({ first: null, last: day(m[1], m[2], m[3], m[0]) }),
  ],
  // September 6th, 2022
  [
    compile(`${WEEKDAY}?(${MONTH})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${YEAR}`),
    (m) => ({ first: null, last: day(m[2], m[1], m[3], m[0]) }),
  ],
  // 6-Sep-2022
  [
    compile(`(\\d{1,2})-(${MONTH})-((?:19|20)\\d{2}|\\d{2})(?!\\d)`),
    (m) => ({ first: null, last: day(m[1], m[2], m[3], '') }),
  ],
  // 2022-09-06
  [
    compile('((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?!\\d)'),
    (m) => ({ first: null, last: day(m[3], Number(m[2]), m[1], '') }),
  ],
  // 6/9/2022, 20.8.14
  [
    compile(
      `${WEEKDAY}?(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d{2}|\\d{2})(?![\\d/-]|\\.\\d)`,
    ),
    (m) => ({ first: null, last: day(m[1], Number(m[3]), m[4], m[0]) }),
  ],
  // 4.ix.2020, 4/ix/20
  [
    compile('(\\d{1,2})([./ ])\\s?([ivx]{1,4})\\2\\s?((?:19|20)\\d{2}|(?<! )\\d{2})(?!\\d)'),
    (m) => ({ first: null, last: day(m[1], ROMAN_MONTHS.indexOf(m[3].toLowerCase()) + 1, m[4], '') }),
  ],
];

/** The days named in a text, in order. Only what has both a day and a month; never a guess. */
export function findDates(text: string): DateMention[] {
  if (!/\d/.test(text)) return [];
  const found: DateMention[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].replace(/\.$/, '').length;
      const days = read(match);
      const isFree = found.every((other) => to <= other.from || from >= other.to);
      if (days && isFree && [days.first, days.last].every((one) => one === null || isPossible(one))) {
        found.push({ ...days, from, to });
      }
    }
  }
  return withThatMonth(
    text,
    found.sort((a, b) => a.from - b.from),
  );
}

const THAT_MONTH = compile(
  `${WEEKDAY}?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\s+of\\s+(?:that|the\\s+same)\\s+month\\b`,
);

/** With `Friday the 13th of that month`, whose month is that of the day named before it. */
function withThatMonth(text: string, found: readonly DateMention[]): DateMention[] {
  if (found.length === 0) return [];
  const told = [...text.matchAll(THAT_MONTH)].flatMap((match) => {
    const before = found.findLast(({ to }) => to <= match.index);
    const last = before && { ...before.last, day: Number(match[1]), weekday: weekdayIn(match[0]) };
    return last && isPossible(last)
      ? [{ first: null, last, from: match.index, to: match.index + match[0].length }]
      : [];
  });
  return told.length === 0 ? [...found] : [...found, ...told].sort((a, b) => a.from - b.from);
}

/** The day with the year as written; null where the year is missing or there is no such day. */
export function asWritten({ day, month, year }: WrittenDay): IsoDate | null {
  return year === null ? null : inYear(day, month, year);
}

/** The day in the year written, else the next such day on or after `from`. */
export function onOrAfter(written: WrittenDay, from: IsoDate): IsoDate | null {
  if (written.year !== null) return asWritten(written);
  const year = Number(from.slice(0, 4));
  const candidates = [year, year + 1, year + 2, year + 3, year + 4]
    .map((one) => inYear(written.day, written.month, one))
    .filter((one) => one !== null && one >= from);
  return candidates[0] ?? null;
}

/** The day in the year written, else the last such day on or before `until`. */
export function onOrBefore(written: WrittenDay, until: IsoDate): IsoDate | null {
  if (written.year !== null) return asWritten(written);
  const year = Number(until.slice(0, 4));
  const candidates = [year, year - 1, year - 2, year - 3, year - 4]
    .map((one) => inYear(written.day, written.month, one))
    .filter((one) => one !== null && one <= until);
  return candidates[0] ?? null;
}

/** Whether the weekday written is that of the day; true when none is written. */
export function weekdayFits(written: WrittenDay, on: IsoDate): boolean {
  return written.weekday === null || written.weekday === weekday(on);
}

function inYear(dayOfMonth: number, month: number, year: number): IsoDate | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(dayOfMonth)}`;
  return isIsoDate(text) ? isoDate(text) : null;
}

function isPossible({ day, month, year }: WrittenDay): boolean {
  return inYear(day, month, year ?? 2024) !== null;
}

function fullYear(written: string): number {
  const digits = written.replace(/\D/g, '');
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) >= 70 ? 1900 : 2000);
}

function weekdayIn(text: string): number | null {
  const name = /^[a-z]{3}/i.exec(text)?.[0].toLowerCase() ?? '';
  const index = WEEKDAYS.indexOf(name);
  return index >= 0 && /^[a-z]+,?\s/i.test(text) ? index : null;
}
