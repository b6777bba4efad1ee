import { HORIZONS, type Horizon } from '../../letters/ask.entity.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { checkLength, plainLines } from '../forms/lengths.js';
import { askOf } from '../letters/letter-form-values.js';

/** The ask in the block with this number, without its window; errors stand beside its boxes. */
export function readAsk(
  body: FormBody,
  block: number,
  errors: FormErrors,
): { text: string; horizon: Horizon } {
  const typed = askOf(body, block);
  const text = plainLines(typed.text);
  const field = `ask-${block}-text`;
  if (!text) errors.add(field, 'Enter what the letter asks for');
  checkLength(errors, field, 'What the letter asks for', text, 2000);
  return { text, horizon: HORIZONS.find((horizon) => horizon === typed.horizon) ?? 'standard' };
}

/** Whether nothing was typed in the block. */
export function isAskEmpty(body: FormBody, block: number): boolean {
  return !askOf(body, block).text;
}
