import { dayName, formatDay, isIsoDate, type IsoDate } from '../../deadlines/iso-date.js';

/** What a cell says of a day: the day, with what makes it doubtful, if anything; or why it can't be one. */
export type ReadDay =
  { readonly day: IsoDate; readonly doubt: string | null } | { readonly day: null; readonly why: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const YEAR = "(\\d{4}|\\d{2}|['’]\\d{2})";

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const NUMBERS = new RegExp(
  `^${WEEKDAY}(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*${YEAR}(?:,? \\d{1,2}:\\d{2}.*)?$`,
  'i',
);
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[-/ ,.]*${MONTH}[-/ ,.]*${YEAR}$`,
  'i',
);
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}[-/ .]*(\\d{1,2})(?:st|nd|rd|th)?[-/ ,.]+${YEAR}$`, 'i');

/**
 * A day as people in this country write it: day, month, year. 03/04/2021 is 3 April 2021, and never 4 March.
 *
 * A day is doubtful, and to be confirmed by a person, when its year has two digits (70 to 99 are taken for the last century),
 * when day and month could change places, or when the day of the week that stands beside it is another.
 */
export function readBritishDay(text: string): ReadDay {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ');
  const iso = ISO.exec(trimmed);
  if (iso) return dayOf(iso[1], iso[2], iso[3], {});
  const numbers = NUMBERS.exec(trimmed);
  if (numbers) return ofNumbers(numbers);
  const named = DAY_FIRST.exec(trimmed);
  if (named) return dayOf(named[4], monthOf(named[3]), named[2], { weekday: named[1] });
  const turned = MONTH_FIRST.exec(trimmed);
  if (turned) return dayOf(turned[4], monthOf(turned[2]), turned[3], { weekday: turned[1] });
  return { day: null, why: whyNot(trimmed) };
}

const monthOf = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function ofNumbers([, weekday, day, month, year]: RegExpExecArray): ReadDay {
  if (Number(month) > 12)
    return {
      day: null,
      why: `There is no month ${month}. Days are read in British order: write the day first, then the month.`,
    };
  const couldTurn = Number(day) <= 12 && day.padStart(2, '0') !== month.padStart(2, '0');
  return dayOf(year, month, day, { weekday, couldTurn });
}

function dayOf(
  year: string,
  month: string,
  date: string,
  { weekday, couldTurn = false }: { readonly weekday?: string; readonly couldTurn?: boolean },
): ReadDay {
  const digits = year.replace(/\D/, '');
  const full = digits.length === 4 ? digits : `${Number(digits) >= 70 ? 19 : 20}${digits}`;
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isIsoDate(day)) return { day: null, why: 'There is no such day. Write it as day, month, year.' };
  const doubts = [
    digits.length === 2 ? 'the year has two digits' : '',
    couldTurn ? `the other way round it would be ${formatDay(turned(day))}` : '',
    weekday && !dayName(day).toLowerCase().startsWith(weekday.toLowerCase())
      ? `that day is a ${dayName(day)}`
      : '',
  ].filter(Boolean);
  return { day, doubt: doubts.join('; ') || null };
}

const turned = (day: IsoDate): IsoDate => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}` as IsoDate;

function whyNot(text: string): string {
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return 'This is a number, as a spreadsheet keeps days inside. Format the column as a date and save again.';
  if (new RegExp(`${MONTH}`, 'i').test(text) && !/\d{4}/.test(text))
    return 'The year is missing. Write the day as day, month, year.';
  return 'This is not a day. Write it as day, month, year, such as 3 April 2021 or 03/04/2021.';
}
