import { dayParts } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { zoneChoices } from './time-zones.js';

const DAYS = ['firstOn', 'lastOn', 'decisiveOn'];

/** The form of an event window; `window` is the one that is to be changed. */
export function windowFormPage(
  body: FormBody,
  errors: FormErrors,
  window?: { id: string; name: string },
): Page {
  return new Page(
    'windows/form',
    {
      pageTitle: window ? `Change ${window.name}` : 'Add an event window',
      window,
      values: body,
      days: Object.fromEntries(DAYS.map((name) => [name, dayParts(body, name)])),
      zones: zoneChoices(textOf(body, 'timeZone')),
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
