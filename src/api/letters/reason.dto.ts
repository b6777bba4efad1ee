import { TextField } from '../fields.js';

/** A body that may say why. */
export class ReasonDto {
  @TextField({
    min: 3,
    max: 500,
    optional: true,
    description: 'Why; kept in the history. Needed to correct what went out with the letter.',
  })
  reason?: string;
}
