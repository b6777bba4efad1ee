import { type PreviewedDay } from '../../letters/letter-preview.js';
import { type LetterAlike } from '../../letters/letters-alike.queries.js';
import { type FormBody, textOf, typedFields } from '../forms/form.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { DAY_LABELS } from './letter-choices.js';

/** Something to warn of. */
interface Warning {
  /** The event window, or what else it is about: a heading where there are several. */
  readonly windowName: string;
  readonly detail: string;
}

/** Warnings and dates, as a preview has them. */
interface Previewed {
  readonly warnings: readonly Warning[];
  readonly days: readonly PreviewedDay[];
}

/** What a person is to look at before something of a letter is saved. */
export interface ToCheck {
  readonly title: string;
  readonly subject: string;
  readonly preview: Previewed;
  /** What else is to be known, in sentences. */
  readonly notices: readonly string[];
  /** On the button that saves. */
  readonly saveText: string;
}

/** What was warned of, as one text: saving goes through when the person has been shown just this. */
const textOfWarnings = (warnings: readonly Warning[]): string =>
  warnings.map(({ detail }) => detail).join('\n');

/** Whether there is something to warn of that the person who sent the form has not been shown. */
export function hasNewWarning(body: FormBody, { warnings }: Pick<Previewed, 'warnings'>): boolean {
  return warnings.length > 0 && textOf(body, 'warned').replaceAll('\r\n', '\n') !== textOfWarnings(warnings);
}

/** A warning of letters that may be the same as the one about to be logged; none when there are none. */
export function warningOfAlike(alike: readonly LetterAlike[]): Warning[] {
  if (alike.length === 0) return [];
  const list = alike.map(
    ({ reference, sentOn }) => `${reference} (${sentOn ? 'sent on the same day' : 'a draft'})`,
  );
  const them = alike.length === 1 ? 'it' : 'one of them';
  const detail = `The group has ${new Intl.ListFormat('en-GB').format(list)} with the same subject. If this is ${them}, do not save it again.`;
  return [{ windowName: 'This letter may be logged already', detail }];
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
export function shownPreview(preview: Previewed): object {
  const { warnings } = preview;
  return { warnings, warned: textOfWarnings(warnings), days: daysToShow(preview) };
}

/** The common ceiling says nothing more where it is the body's own day. */
function daysToShow({ days }: Previewed): object[] {
  const due = days.filter(({ kind }) => kind === 'reply_target').map(({ dueOn }) => dueOn);
  return days
    .filter(({ kind, dueOn }) => kind !== 'twenty_days' || !due.includes(dueOn))
    .map((day) => ({ ...day, label: DAY_LABELS[day.kind] }));
}
