import { type FormErrors } from './form-errors.js';

/** Text of several lines with the line ends of one kind: browsers send them as CR LF. */
export function plainLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** Adds an error at the field when the text has more characters than fit; `label` begins the sentence. */
export function checkLength(
  errors: FormErrors,
  field: string,
  label: string,
  text: string,
  max: number,
): void {
  if (text.length <= max) return;
  errors.add(field, `${label} must have ${max.toLocaleString('en-GB')} characters or fewer`);
}
