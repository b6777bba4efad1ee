import { type FormBody, textOf } from './form.js';
import { type FormErrors } from './form-errors.js';

/** Why something is done, as it is kept in the history: 3 to 500 characters; undefined when none was typed. */
export function readReason(body: FormBody, errors: FormErrors): string | undefined {
  const reason = textOf(body, 'reason');
  if (reason && (reason.length < 3 || reason.length > 500))
    errors.add('reason', 'The reason must have 3 to 500 characters');
  return reason || undefined;
}

/** The version of the thing that the form was opened with; null when it has none. */
export function readVersion(body: FormBody): number | null {
  const version = textOf(body, 'version');
  return /^\d{1,9}$/.test(version) ? Number(version) : null;
}
