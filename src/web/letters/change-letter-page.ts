import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { type AboutValues } from './about-values.js';
import { LETTER_CHOICES } from './letter-form-page.js';
import { type LetterRead } from './letter-read.js';

/** The form that changes a letter, filled with these values, and the ways to change its parts. */
export function changeLetterPage(
  letter: LetterRead,
  values: AboutValues,
  body: FormBody,
  errors: FormErrors,
): Page {
  return new Page(
    'letters/change',
    {
      pageTitle: `Change ${letter.reference}`,
      letter,
      values,
      reason: textOf(body, 'reason'),
      version: textOf(body, 'version') || letter.version,
      choices: LETTER_CHOICES,
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
