import { isStorable } from '../../database/storable.js';
import { type FormBody, textOf } from './form.js';
import { type FormErrors } from './form-errors.js';

/** A text field: its name, its label for messages, and how long it may be. */
export interface TextInput {
  readonly name: string;
  readonly label: string;
  readonly max: number;
}

/**
 * The text of a field with its line ends as in Unix; null when it is empty. What is too long, or can't be stored,
 * becomes an error at the field.
 */
export function readText(body: FormBody, { name, label, max }: TextInput, errors: FormErrors): string | null {
  const text = textOf(body, name).replaceAll('\r\n', '\n');
  if (text.length > max)
    errors.add(
      name,
      `${label} must be ${max.toLocaleString('en-GB')} characters or fewer; it has ${text.length.toLocaleString('en-GB')}`,
    );
  else if (!isStorable(text)) errors.add(name, `${label} has a character that can’t be kept. Type it again`);
  return text || null;
}
