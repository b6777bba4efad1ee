import { dayParts } from '../forms/day-input.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { type LetterRead } from '../letters/letter-read.js';
import { type Model, Page } from '../pages/page.js';
import { evidenceChoices } from './outcome-choices.js';

/** A page with a form about what became of asks: what was typed, what can be chosen, what is wrong. */
export function outcomePage(
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
    days: { judgedOn: dayParts(body, 'judgedOn') },
    evidence: evidenceChoices(letter),
    once: newOnce(),
    errors: errors.summary,
    errorAt: errors.byField,
    ...more,
  };
  return new Page(view, model, errors.isEmpty ? 200 : 422);
}

/** The form as it is first shown: with the reply that the address names, or the only one. */
export function emptyOutcome(letter: LetterRead, reply: string | undefined): FormBody {
  const evidence = evidenceChoices(letter);
  return { replyId: reply ?? (evidence.length === 1 ? evidence[0].value : '') };
}
