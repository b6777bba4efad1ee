import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { LETTER_CHOICES, type WindowChoice, windowChoice } from '../letters/letter-form-page.js';
import { type LetterRead } from '../letters/letter-read.js';
import { Page } from '../pages/page.js';
import { type ChangedAskValues } from './ask-form.js';

interface AskModel {
  readonly letter: LetterRead;
  readonly values: ChangedAskValues;
  readonly version?: number | string;
  readonly reason?: string;
}

/** The form that adds an ask, or with a version changes one. */
export function askPage(
  pageTitle: string,
  model: AskModel,
  windows: readonly WindowChoice[],
  errors: FormErrors,
): Page {
  const shown = { choices: LETTER_CHOICES, windows: windows.map(windowChoice), once: newOnce() };
  const wrong = { errors: errors.summary, errorAt: errors.byField };
  return new Page('asks/edit', { pageTitle, ...model, ...shown, ...wrong }, errors.isEmpty ? 200 : 422);
}
