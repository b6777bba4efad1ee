import { type NewAsk } from '../../letters/log-letter.command.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { HORIZON_CHOICES } from '../letters/letter-choices.js';
import { askOf, type AskValues, NO_ASK } from '../letters/letter-form-values.js';
import { type WindowChoice } from '../letters/letter-form-page.js';
import { type AskRead } from '../letters/letter-read.js';
import { readAsk } from './read-ask.js';

/** An ask on a form of its own: block 1, and the id of its window. */
export type ChangedAskValues = AskValues & { readonly window: string };

export const EMPTY_ASK: ChangedAskValues = { ...NO_ASK, window: '' };

/** As it is kept. */
export function valuesOfAsk({ text, horizon, window }: AskRead): ChangedAskValues {
  return { text, horizon, window: window?.id ?? '' };
}

/** As a browser sent it. */
export function typedAsk(body: FormBody): ChangedAskValues {
  return { ...askOf(body, 1), window: textOf(body, 'ask-1-window') };
}

/** Reads the form; errors stand beside the fields. */
export function readAskForm(body: FormBody, errors: FormErrors): NewAsk {
  const ask = readAsk(body, 1, errors);
  if (ask.horizon !== 'before_event') return { ...ask, windowId: null };
  const windowId = textOf(body, 'ask-1-window') || null;
  if (windowId === null) errors.add('ask-1-window', 'Choose the event');
  return { ...ask, windowId };
}

/** Each field as a line in words. */
export function askInWords(
  values: ChangedAskValues,
  windows: readonly WindowChoice[],
): [label: string, words: string][] {
  const horizon = HORIZON_CHOICES.find(({ value }) => value === values.horizon)?.text ?? values.horizon;
  const event = windows.find(({ id }) => id === values.window)?.name ?? values.window;
  return [
    ['What it asks for', values.text.replaceAll('\r\n', '\n')],
    ['When an answer is of use', horizon],
    ['Event', values.horizon === 'before_event' ? event : ''],
  ];
}

/** Where what a use case refuses stands on the form. */
export function fieldOfAsk(pointer: string): string {
  return pointer === '/windowId' ? 'ask-1-window' : 'ask-1-text';
}
