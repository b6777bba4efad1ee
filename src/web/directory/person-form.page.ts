import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { type Model, Page } from '../pages/page.js';
import { HOUSE_CHOICES } from './directory-words.js';

/** The form of a person; `shown` is the one that is to be changed. */
export function personFormPage(
  place: Model,
  values: FormBody,
  errors: FormErrors,
  shown?: { readonly id: string; readonly name: string },
): Page {
  return new Page(
    'directory/person-form',
    {
      ...place,
      pageTitle: shown ? `Change ${shown.name}` : 'Add a person',
      shown,
      values,
      houses: HOUSE_CHOICES,
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
