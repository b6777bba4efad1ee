import { type NewRecipient } from '../../letters/log-letter.command.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { checkLength, plainLines } from '../forms/lengths.js';
import { recipientOf } from '../letters/letter-form-values.js';

/** A recipient as a form has it: the office is still the name that was typed. */
export interface TypedRecipient {
  readonly recipient: NewRecipient;
  readonly office: string;
}

/** Whether nothing was typed in the block. */
export function isRecipientEmpty(body: FormBody, block: number): boolean {
  const { printed, office, email } = recipientOf(body, block);
  return !printed && !office && !email;
}

/**
 * The recipient in the block with this number; errors stand beside its boxes. Without a printed block the name of the
 * office stands for it.
 */
export function readRecipient(body: FormBody, block: number, errors: FormErrors): TypedRecipient {
  const { role, printed, office, email } = recipientOf(body, block);
  const field = (name: string): string => `recipient-${block}-${name}`;
  const lines = plainLines(printed) || office;
  if (!lines) errors.add(field('printed'), 'Enter the recipient as printed on the letter, or their office');
  checkLength(errors, field('printed'), 'The recipient as printed', lines, 1000);
  checkLength(errors, field('email'), 'The email address', email, 200);
  return {
    recipient: { role: role === 'cc' ? 'cc' : 'to', printed: lines, email: email || null },
    office,
  };
}
