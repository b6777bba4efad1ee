import { type IsoDate } from '../../deadlines/iso-date.js';
import { clockTimeIn, instantIn } from '../../deadlines/zoned-days.js';
import { type WindowDetails } from '../../windows/window-details.js';
import { dayParts, partsOfDay, readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FieldOf, type FormErrors, sameName } from '../forms/form-errors.js';
import { readText } from '../forms/text-rule.js';
import { type WindowRead } from './window-read.js';
import { zoneChoices } from './time-zones.js';

/**
 * Reads the form of an event window; null, with an error beside each field, when it can't be taken.
 *
 * @param current what the form was filled with: a decisive moment that still reads the same is kept to the second
 */
export function readWindow(
  body: FormBody,
  errors: FormErrors,
  current?: Pick<WindowRead, 'decisiveAt' | 'timeZone'>,
): WindowDetails | null {
  const name = readText(
    body,
    'name',
    { label: 'The name', max: 200, needed: 'Enter what the event is called' },
    errors,
  );
  const firstOn = neededDay(body, 'firstOn', 'first day', errors);
  const lastOn = neededDay(body, 'lastOn', 'last day', errors);
  const timeZone = readZone(body, errors);
  const place = readText(body, 'place', { label: 'The place', max: 200 }, errors);
  const decisiveAt = readDecisive(body, timeZone, errors, current);
  const source = readText(body, 'source', { label: 'The source', max: 500 }, errors);
  if (!errors.isEmpty || !name || !firstOn || !lastOn || !timeZone) return null;
  return { name, firstOn, lastOn, timeZone, place, decisiveAt, source };
}

function neededDay(body: FormBody, field: string, label: string, errors: FormErrors): IsoDate | null {
  const { day, month, year } = dayParts(body, field);
  if (!day && !month && !year) errors.add(`${field}-day`, `Enter the ${label} of the event`);
  return readDay(body, field, `The ${label}`, errors);
}

function readZone(body: FormBody, errors: FormErrors): string | null {
  const zone = textOf(body, 'timeZone');
  if (zoneChoices(zone).some(({ value }) => value === zone && zone !== '') && isZone(zone)) return zone;
  errors.add(
    'timeZone',
    zone
      ? `Postbag knows no time zone “${zone}”. Choose the nearest place`
      : 'Choose whose time the event keeps',
  );
  return null;
}

function isZone(zone: string): boolean {
  try {
    clockTimeIn('2021-11-22T12:00:00Z', zone);
    return true;
  } catch {
    return false;
  }
}

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

function readDecisive(
  body: FormBody,
  timeZone: string | null,
  errors: FormErrors,
  current?: Pick<WindowRead, 'decisiveAt' | 'timeZone'>,
): string | null {
  const day = readDay(body, 'decisiveOn', 'The day of the decisive moment', errors);
  const typed = textOf(body, 'decisiveTime');
  const time = TIME.exec(typed);
  if (typed && !time)
    errors.add('decisiveTime', 'The time must be written as on a 24-hour clock, for example 14:30');
  if (day && !typed) errors.add('decisiveTime', 'Enter the time of the decisive moment, for example 14:30');
  if (!day && time && errors.isEmpty) errors.add('decisiveOn-day', 'Enter the day of the decisive moment');
  if (!day || !time || !timeZone) return null;
  const clock = `${time[1].padStart(2, '0')}:${time[2]}`;
  const kept = current?.decisiveAt && current.timeZone === timeZone ? decisiveParts(current) : null;
  if (kept && kept.on === day && kept.time === clock) return current!.decisiveAt;
  return instantIn(day, clock, timeZone);
}

/** The decisive moment on the clock of the event. */
function decisiveParts(
  window: Pick<WindowRead, 'decisiveAt' | 'timeZone'>,
): { on: IsoDate; time: string } | null {
  if (!window.decisiveAt) return null;
  const { day, time } = clockTimeIn(window.decisiveAt, window.timeZone);
  return { on: day, time };
}

/** A window as the form is first shown when it is to be changed. */
export function filledWindow(window: WindowRead): FormBody {
  const decisive = decisiveParts(window);
  return {
    name: window.name,
    ...dayBoxes('firstOn', window.firstOn),
    ...dayBoxes('lastOn', window.lastOn),
    timeZone: window.timeZone,
    place: window.place ?? '',
    ...dayBoxes('decisiveOn', decisive?.on),
    decisiveTime: decisive?.time ?? '',
    source: window.source ?? '',
    version: String(window.version),
  };
}

function dayBoxes(name: string, day: IsoDate | undefined): FormBody {
  const { day: date, month, year } = partsOfDay(day);
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

const FIELDS: Readonly<Record<string, string>> = {
  '/firstOn': 'firstOn-day',
  '/lastOn': 'lastOn-day',
  '/decisiveAt': 'decisiveOn-day',
};

/** Where what the use case refuses stands on the form. */
export const fieldOfWindow: FieldOf = (pointer) => FIELDS[pointer] ?? sameName(pointer);
