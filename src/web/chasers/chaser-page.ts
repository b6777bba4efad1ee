import { dayParts } from '../forms/day-input.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { addressees } from '../letters/addressees.js';
import { type LetterRead } from '../letters/letter-read.js';
import { type Model, Page } from '../pages/page.js';
import { HOUSE_CHOICES, KIND_CHOICES } from './chaser-choices.js';
import { CHASER_DAYS } from './chaser.form.js';

/** A page with the form of a chaser: what was typed, what can be chosen, what is wrong. */
export function chaserPage(
  view: string,
  {
    letter,
    body,
    errors,
    ...more
  }: { letter: LetterRead; body: FormBody; errors: FormErrors } & Model & {
      pageTitle: string;
    },
): Page {
  const model = {
    letter,
    values: body,
    days: Object.fromEntries(CHASER_DAYS.map((name) => [name, dayParts(body, name)])),
    kinds: KIND_CHOICES,
    houses: HOUSE_CHOICES,
    recipients: addressees(letter),
    askers: letter.signatories.filter(({ status }) => status === 'agreed').map(({ signedAs }) => signedAs),
    once: newOnce(),
    errors: errors.summary,
    errorAt: errors.byField,
    ...more,
  };
  return new Page(view, model, errors.isEmpty ? 200 : 422);
}
