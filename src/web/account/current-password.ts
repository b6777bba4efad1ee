import { DomainError } from '../../errors/domain-error.js';
import { asTyped, type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';

/** The present password as it was typed. */
export function readCurrent(body: FormBody, errors: FormErrors): string {
  const current = asTyped(body, 'current');
  if (!current) errors.add('current', 'Enter your present password');
  return current;
}

/** Takes in what was refused, too many tries among it; gives the status of the page. */
export function takePassword(error: unknown, errors: FormErrors): number {
  if (error instanceof DomainError && error.kind === 'too-many') {
    errors.add('current', error.message);
    return 429;
  }
  errors.take(error);
  return 422;
}
