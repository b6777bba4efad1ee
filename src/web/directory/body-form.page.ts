import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { type Model, Page } from '../pages/page.js';
import { DIVISION_CHOICES, KIND_CHOICES } from './directory-words.js';

/** The form of a body; `shown` is the one that is to be changed. */
export function bodyFormPage(
  place: Model,
  values: FormBody,
  errors: FormErrors,
  shown?: { readonly id: string; readonly name: string },
): Page {
  return new Page(
    'directory/body-form',
    {
      ...place,
      pageTitle: shown ? `Change ${shown.name}` : 'Add a body',
      shown,
      values,
      kinds: KIND_CHOICES,
      divisions: DIVISION_CHOICES,
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
