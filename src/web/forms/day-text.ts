import { isIsoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { type FormErrors } from './form-errors.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that somebody wrote in one box: `22/11/2021`, `22 November 2021`, `22.11.2021` or `2021-11-22`; day first, as
 * in Britain. Null for what is no day; a year of two digits is none, for it would have to be guessed.
 */
export function dayOfText(text: string): IsoDate | null {
  if (isIsoDate(text)) return text;
  const [, day, month, year] =
    /^(\d{1,2})(?:st|nd|rd|th)?[ /.-]+(\d{1,2}|[a-z]{3,9})[ /.,-]+(\d{4})$/i.exec(text) ?? [];
  if (!year) return null;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

/** The same of a field; undefined when it is empty. What is no day becomes an error there, in the words `label`. */
export function readDayText(
  text: string,
  { name, label }: { name: string; label: string },
  errors: FormErrors,
): IsoDate | undefined {
  if (!text) return undefined;
  const day = dayOfText(text);
  if (!day) errors.add(name, `${label} must be a real day, for example 22/11/2021`);
  return day ?? undefined;
}

/** A day for such a box: `22/11/2021`. */
export function textOfDay(day: IsoDate | undefined): string {
  if (!day) return '';
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}
