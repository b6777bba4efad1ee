import { isStorable } from '../../database/storable.js';
import { type FormBody, textOf } from './form.js';
import { type FormErrors } from './form-errors.js';

/** The words of a filter; undefined when it is empty. What is too long, or can't be read, becomes an error at the field. */
export function readFilterText(
  query: FormBody,
  { name, longest }: { name: string; longest: number },
  errors: FormErrors,
): string | undefined {
  const text = textOf(query, name);
  if (text.length > longest) errors.add(name, `Shorten this to ${longest} characters or fewer`);
  else if (!isStorable(text)) errors.add(name, 'Type this anew: it has characters that can’t be read');
  else return text || undefined;
  return undefined;
}
