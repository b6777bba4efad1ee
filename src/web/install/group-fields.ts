import { type CreateGroupCommand } from '../../groups/create-group.use-case.js';
import { GROUP_NAME_LENGTH, PREFIX, SLUG } from '../../groups/group-names.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';

/** A new group as a form names it. */
export function readGroup(body: FormBody, errors: FormErrors): CreateGroupCommand {
  const name = textOf(body, 'groupName');
  const slug = textOf(body, 'slug').toLowerCase();
  const prefix = textOf(body, 'prefix').toUpperCase();
  if (!name) errors.add('groupName', 'Enter the name of the group');
  if (name.length > GROUP_NAME_LENGTH)
    errors.add(
      'groupName',
      `The name must have ${GROUP_NAME_LENGTH} characters or fewer; it has ${name.length}`,
    );
  if (!fits(slug, SLUG)) errors.add('slug', nameRule('The short name', SLUG, 'phrg'));
  if (prefix && !fits(prefix, PREFIX))
    errors.add('prefix', nameRule('What references begin with', PREFIX, 'PHRG'));
  return { name, slug, ...(prefix && { referencePrefix: prefix }) };
}

interface NameRule {
  readonly pattern: RegExp;
  readonly min: number;
  readonly max: number;
}

function fits(text: string, { pattern, min, max }: NameRule): boolean {
  return pattern.test(text) && text.length >= min && text.length <= max;
}

function nameRule(label: string, { min, max }: NameRule, example: string): string {
  return `${label} must have ${min} to ${max} letters, digits or hyphens and begin with a letter, for example ${example}`;
}
