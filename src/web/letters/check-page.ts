import { type FeasibilityWarning } from '../../deadlines/feasibility.js';
import { type LetterPreview } from '../../letters/letter-preview.js';
import { type FormBody, textOf, typedFields } from '../forms/form.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { DAY_LABELS } from './letter-choices.js';

/** What a person is to look at before something of a letter is saved. */
export interface ToCheck {
  readonly title: string;
  readonly subject: string;
  readonly preview: LetterPreview;
  /** What else is to be known, in sentences. */
  readonly notices: readonly string[];
  /** On the button that saves. */
  readonly saveText: string;
}

/** What was warned of, as one text: saving goes through when the person has been shown just this. */
const textOfWarnings = (warnings: readonly FeasibilityWarning[]): string =>
  warnings.map(({ detail }) => detail).join('\n');

/** Whether there is something to warn of that the person who sent the form has not been shown. */
export function hasNewWarning(body: FormBody, { warnings }: LetterPreview): boolean {
  return warnings.length > 0 && textOf(body, 'warned').replaceAll('\r\n', '\n') !== textOfWarnings(warnings);
}

/** Shows the warnings, with the dates worked out and explained; what was typed goes on in hidden fields. */
export function checkPage(body: FormBody, { title, subject, preview, notices, saveText }: ToCheck): Page {
  return new Page('letters/check', {
    pageTitle: title,
    subject,
    notices,
    saveText,
    ...shownPreview(preview),
    typed: typedFields(body, ['warned', 'action']),
    once: newOnce(),
  });
}

/** Warnings and dates as views show them; `warned` goes back with the form, to tell what was shown. */
export function shownPreview(preview: LetterPreview): object {
  const { warnings } = preview;
  return { warnings, warned: textOfWarnings(warnings), days: daysToShow(preview) };
}

/** The common ceiling says nothing more where it is the body's own day. */
function daysToShow({ days }: LetterPreview): object[] {
  const due = days.filter(({ kind }) => kind === 'reply_target').map(({ dueOn }) => dueOn);
  return days
    .filter(({ kind, dueOn }) => kind !== 'twenty_days' || !due.includes(dueOn))
    .map((day) => ({ ...day, label: DAY_LABELS[day.kind] }));
}
