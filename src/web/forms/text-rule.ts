import { type FormBody, textOf } from './form.js';
import { type FormErrors } from './form-errors.js';

/** What a field may hold. `label` begins its messages, e.g. `The name`. */
export interface TextRule {
  readonly label: string;
  /** Most characters. */
  readonly max: number;
  /** What to do when it is empty, e.g. `Enter the name`; without it the field may be empty. */
  readonly needed?: string;
}

/** The text of a field, its lines parted by line feeds; null when it is empty. What is wrong becomes an error at the field. */
export function readText(body: FormBody, name: string, rule: TextRule, errors: FormErrors): string | null {
  const text = textOf(body, name).replaceAll('\r\n', '\n');
  if (text === '' && rule.needed) errors.add(name, rule.needed);
  if (text.length > rule.max) errors.add(name, tooLong(rule, text.length));
  return text || null;
}

function tooLong({ label, max }: TextRule, length: number): string {
  return `${label} must have ${max} characters or fewer; it has ${length}`;
}

/** Limits of a whole number, both included. `label` begins its messages. */
export interface WholeRule {
  readonly label: string;
  readonly min: number;
  readonly max: number;
}

/** The whole number of a field; null, with an error at the field, when it is none or outside the limits. */
export function readWhole(
  body: FormBody,
  name: string,
  { label, min, max }: WholeRule,
  errors: FormErrors,
): number | null {
  const text = textOf(body, name);
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  errors.add(name, `${label} must be a whole number from ${min} to ${max}`);
  return null;
}

/** Which of the choices was made; null when none of them was. */
export function readChoice<Value extends string>(
  body: FormBody,
  name: string,
  choices: readonly Value[],
): Value | null {
  const text = textOf(body, name);
  return choices.find((choice) => choice === text) ?? null;
}
