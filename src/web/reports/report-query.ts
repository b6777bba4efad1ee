import { isIsoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';

/** The days that the address of a report names; null for those it leaves to be proposed. */
export interface ReportDays {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly asOf: IsoDate | null;
}

/** The names of the days with what they are called. */
export const DAY_LABELS = {
  from: 'The first day of the period',
  to: 'The last day of the period',
  asOf: 'The day of the report',
} as const;

const NAMES = ['from', 'to', 'asOf'] as const;

/** Whether the form was sent, whose three boxes for each day are then written as one. */
export function isFromForm(query: FormBody): boolean {
  return NAMES.some((name) => query[`${name}-day`] !== undefined);
}

/** The days of the address, whichever way they are written; what is no day becomes an error. */
export function readDays(query: FormBody, errors: FormErrors): ReportDays {
  const read = isFromForm(query) ? readDay : plainDay;
  return {
    from: read(query, 'from', DAY_LABELS.from, errors),
    to: read(query, 'to', DAY_LABELS.to, errors),
    asOf: read(query, 'asOf', DAY_LABELS.asOf, errors),
  };
}

function plainDay(query: FormBody, name: string, label: string, errors: FormErrors): IsoDate | null {
  const text = textOf(query, name);
  if (!text || isIsoDate(text)) return text ? (text as IsoDate) : null;
  errors.add(`${name}-day`, `${label} must be a real day`);
  return null;
}

/** The days as an address has them: `?from=2021-11-01&asOf=2021-12-21`, or nothing. */
export function daysQuery(days: Partial<ReportDays>): string {
  const given = NAMES.flatMap((name): [string, string][] => (days[name] ? [[name, days[name]]] : []));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
