import { dayParts } from '../forms/day-input.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { addressees } from '../letters/addressees.js';
import { type LetterRead } from '../letters/letter-read.js';
import { type Model, Page } from '../pages/page.js';
import { CLASS_CHOICES, LEVEL_CHOICES, OUTCOME_CHOICES } from './reply-choices.js';
import { REPLY_DAYS } from './reply.form.js';

/** A page with a form about a reply: what was typed, what can be chosen, what is wrong. */
export function replyPage(
  view: string,
  {
    letter,
    body,
    errors,
    ...more
  }: { letter: LetterRead; body: FormBody; errors: FormErrors } & Model & { pageTitle: string },
): Page {
  const model = {
    letter,
    values: body,
    days: Object.fromEntries([...REPLY_DAYS, 'on'].map((name) => [name, dayParts(body, name)])),
    once: newOnce(),
    classes: CLASS_CHOICES,
    levels: LEVEL_CHOICES,
    outcomes: OUTCOME_CHOICES,
    recipients: addressees(letter),
    errors: errors.summary,
    errorAt: errors.byField,
    ...more,
  };
  return new Page(view, model, errors.isEmpty ? 200 : 422);
}
