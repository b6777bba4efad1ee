import { isIsoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { type FormBody, textOf } from './form.js';
import { type FormErrors } from './form-errors.js';

/** The three boxes of a day as they were typed, for showing them again. */
export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export function dayParts(body: FormBody, name: string): DayParts {
  return {
    day: textOf(body, `${name}-day`),
    month: textOf(body, `${name}-month`),
    year: textOf(body, `${name}-year`),
  };
}

/** A day as three boxes; empty ones for none. */
export function partsOfDay(day: IsoDate | null | undefined): DayParts {
  if (!day) return { day: '', month: '', year: '' };
  const [year, month, date] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day in three boxes; null when all are empty. A month may be a number or a name. A year has four digits: it is
 * never guessed. What is no day becomes an error at the field, in the words `label`.
 */
export function readDay(body: FormBody, name: string, label: string, errors: FormErrors): IsoDate | null {
  const { day, month, year } = dayParts(body, name);
  if (!day && !month && !year) return null;
  const missing = [!day && 'a day', !month && 'a month', !year && 'a year'].filter(Boolean);
  if (missing.length > 0) {
    errors.add(firstEmpty(name, { day, month, year }), `${label} must have ${missing.join(' and ')}`);
    return null;
  }
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDate(iso)) return iso;
  errors.add(
    `${name}-day`,
    /^\d{4}$/.test(year)
      ? `${label} must be a real day, for example 22 11 2021`
      : `${label} must have a year of four digits, for example 2021`,
  );
  return null;
}

/** The same where a day is needed: when the boxes are empty, `missing` becomes the error at the field. */
export function needDay(
  body: FormBody,
  name: string,
  { label, missing }: { readonly label: string; readonly missing: string },
  errors: FormErrors,
): IsoDate | null {
  const { day, month, year } = dayParts(body, name);
  if (!day && !month && !year) errors.add(`${name}-day`, missing);
  return readDay(body, name, label, errors);
}

function firstEmpty(name: string, parts: DayParts): string {
  const part = (['day', 'month', 'year'] as const).find((key) => !parts[key]);
  return `${name}-${part ?? 'day'}`;
}
