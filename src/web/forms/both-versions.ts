import { formatDay } from '../../deadlines/iso-date.js';
import { type BothVersions } from './changed-page.js';
import { dayParts, readDay } from './day-input.js';
import { type FormBody, isTicked, textOf } from './form.js';
import { FormErrors } from './form-errors.js';

/** A field of a form as a page names it: text unless it is a day, a box to tick, or one of some choices. */
export interface NamedField {
  readonly name: string;
  readonly label: string;
  readonly as?: 'day' | 'tick';
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
}

/** The fields of two versions of the same form, each in words. */
export function bothVersions(
  fields: readonly NamedField[],
  theirs: FormBody,
  yours: FormBody,
): BothVersions[] {
  return fields.map((field) => ({
    label: field.label,
    theirs: inWords(field, theirs),
    yours: inWords(field, yours),
  }));
}

function inWords({ name, label, as, choices }: NamedField, form: FormBody): string {
  if (as === 'tick') return isTicked(form, name) ? 'Yes' : 'No';
  if (as === 'day') return dayInWords(form, name, label);
  const text = textOf(form, name).replaceAll('\r\n', '\n');
  return choices?.find(({ value }) => value === text)?.text ?? text;
}

/** What is no day stays as it was typed. */
function dayInWords(form: FormBody, name: string, label: string): string {
  const day = readDay(form, name, label, new FormErrors());
  return day ? formatDay(day) : Object.values(dayParts(form, name)).join(' ').trim();
}
