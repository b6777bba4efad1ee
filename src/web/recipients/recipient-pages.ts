import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { type RecipientValues } from '../letters/letter-form-values.js';
import { LETTER_CHOICES } from '../letters/letter-form-page.js';
import { type LetterRead } from '../letters/letter-read.js';
import { Page } from '../pages/page.js';
import { type ChangedRecipientValues } from './change-recipient.form.js';

/** The form that adds a recipient. */
export function addRecipientPage(letter: LetterRead, values: RecipientValues, errors: FormErrors): Page {
  const pageTitle = letter.sentOn === null ? 'Add a recipient' : 'Add a copy';
  return recipientPage(pageTitle, { letter, values, saveText: 'Add' }, errors);
}

/** The form that changes one. */
export function changeRecipientPage(
  letter: LetterRead,
  values: ChangedRecipientValues,
  body: FormBody,
  errors: FormErrors,
): Page {
  const version = textOf(body, 'version') || letter.version;
  const model = { letter, values, version, reason: textOf(body, 'reason'), saveText: 'Save' };
  return recipientPage('Change a recipient', model, errors);
}

function recipientPage(pageTitle: string, model: object, errors: FormErrors): Page {
  const shown = { choices: LETTER_CHOICES, once: newOnce(), errors: errors.summary, errorAt: errors.byField };
  return new Page('recipients/edit', { pageTitle, ...model, ...shown }, errors.isEmpty ? 200 : 422);
}

/** Where what a use case refuses stands on the form. */
export function fieldOfRecipient(pointer: string): string {
  if (pointer === '/receivedOn') return 'receivedOn-day';
  return `recipient-1-${{ '/officeId': 'office', '/email': 'email' }[pointer] ?? 'printed'}`;
}
