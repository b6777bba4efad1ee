import { type WindowDetails } from '../../windows/window-details.js';
import { needDay, readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { checkLength } from '../forms/lengths.js';
import { zoneMeant } from '../forms/time-zones.js';

/** The event that a new letter is about: one of the group's windows, one described on the form, or neither. */
export interface TypedEvent {
  readonly windowId: string | null;
  readonly newWindow: WindowDetails | null;
}

/** Reads it; errors stand beside the fields. */
export function readEvent(body: FormBody, errors: FormErrors): TypedEvent {
  const event = textOf(body, 'event');
  if (event === 'new') return { windowId: null, newWindow: readNewEvent(body, errors) };
  const windowId = event === 'known' ? textOf(body, 'event-known') : '';
  if (event === 'known' && !windowId) errors.add('event-known', 'Choose the event');
  return { windowId: windowId || null, newWindow: null };
}

const FIRST_DAY = { label: 'The first day of the event', missing: 'Enter the first day of the event' };

function readNewEvent(body: FormBody, errors: FormErrors): WindowDetails | null {
  const name = textOf(body, 'event-name');
  const place = textOf(body, 'event-place');
  if (!name) errors.add('event-name', 'Enter the name of the event');
  checkLength(errors, 'event-name', 'The name of the event', name, 200);
  checkLength(errors, 'event-place', 'The place of the event', place, 200);
  const firstOn = needDay(body, 'event-firstOn', FIRST_DAY, errors);
  const lastOn = readDay(body, 'event-lastOn', 'The last day of the event', errors) ?? firstOn;
  const timeZone = zoneMeant(textOf(body, 'event-zone'), place);
  if (timeZone === null)
    errors.add(
      'event-zone',
      'Enter the time zone of the event as the name of a large city, for example Istanbul',
    );
  if (!name || !firstOn || !lastOn || !timeZone) return null;
  return { name, firstOn, lastOn, timeZone, place: place || null, decisiveAt: null, source: null };
}
