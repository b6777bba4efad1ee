import { Temporal } from 'temporal-polyfill';
import { clockTimeIn, LONDON } from '../../deadlines/zoned-days.js';
import { type DayParts, needDay, partsOfDay } from './day-input.js';
import { type FormBody, textOf } from './form.js';
import { type FormErrors } from './form-errors.js';

/** A day in three boxes and a time of the day, by the clock of London. */
export interface InstantParts {
  readonly day: DayParts;
  readonly time: string;
}

/** An instant as it stands on the clock of London; empty boxes for none. */
export function partsOfInstant(instant: string | null): InstantParts {
  if (instant === null) return { day: partsOfDay(null), time: '' };
  const at = clockTimeIn(instant, LONDON);
  return { day: partsOfDay(at.day), time: at.time };
}

/** What is said of an instant that can't be read, or is missing. */
interface InstantWords {
  readonly label: string;
  readonly missing: string;
}

/**
 * The instant of a day in three boxes and a time in `{name}-time`, by the clock of London, as RFC 3339 in UTC. Without a
 * time the day's first moment. Null, with an error beside the field, when there is no day or it can't be read.
 */
export function needInstant(
  body: FormBody,
  name: string,
  words: InstantWords,
  errors: FormErrors,
): string | null {
  const day = needDay(body, name, words, errors);
  const time = clockTime(textOf(body, `${name}-time`));
  if (time === null) errors.add(`${name}-time`, 'The time must be written as 00:01 or 17:30');
  if (day === null || time === null) return null;
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(LONDON).toInstant().toString();
}

function clockTime(typed: string): string | null {
  if (!typed) return '00:00';
  const [, hour, minute] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
