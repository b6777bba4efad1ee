import { Page } from '../pages/page.js';
import { type FormBody } from './form.js';
import { type FormErrors } from './form-errors.js';
import { newOnce } from './once.js';
import { readText } from './text-input.js';

/** What is to be taken out, as the page that asks for the reason says it. */
export interface Removal {
  readonly pageTitle: string;
  /** What it is, a line each. */
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  /** What follows from taking it out. */
  readonly consequence: string;
  readonly button: string;
  readonly backHref: string;
  readonly backText: string;
}

/** The reason that was typed; null, with an error, when there is none. */
export function readReason(body: FormBody, errors: FormErrors): string | null {
  const reason = readText(body, { name: 'reason', label: 'The reason', max: 500 }, errors);
  if (!reason) errors.add('reason', 'Say why: it is kept in the history of the letter');
  return errors.byField.reason ? null : reason;
}

/** Asks for the reason, and whether it is really meant. */
export function removalPage(removal: Removal, body: FormBody, errors: FormErrors): Page {
  const model = {
    ...removal,
    values: body,
    once: newOnce(),
    errors: errors.summary,
    errorAt: errors.byField,
  };
  return new Page('removal', model, errors.isEmpty ? 200 : 422);
}
