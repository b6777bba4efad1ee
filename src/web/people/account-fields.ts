import { GROUP_ROLES, type GroupRole } from '../../accounts/access.js';
import { PASSWORD_LENGTH } from '../../accounts/check-password.js';
import { EMAIL, EMAIL_LENGTH } from '../../accounts/email-address.js';
import { asTyped, type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';

/** Most characters of a person's name. */
const NAME_LENGTH = 200;

/** A person's name. */
export function readName(body: FormBody, errors: FormErrors): string {
  const name = textOf(body, 'name');
  if (!name) errors.add('name', 'Enter the name');
  if (name.length > NAME_LENGTH)
    errors.add('name', `The name must have ${NAME_LENGTH} characters or fewer; it has ${name.length}`);
  return name;
}

/** An address to sign in with, in small letters. */
export function readEmail(body: FormBody, errors: FormErrors): string {
  const email = textOf(body, 'email').toLowerCase();
  if (!email) errors.add('email', 'Enter the email address');
  else if (!EMAIL.test(email) || email.length > EMAIL_LENGTH.max)
    errors.add('email', 'Enter an email address such as ada@example.org');
  return email;
}

/** A new password as it was typed. What makes it a good one, the use case says. */
export function readNewPassword(body: FormBody, errors: FormErrors): string {
  const password = asTyped(body, 'password');
  if (!password) errors.add('password', `Choose a password of ${PASSWORD_LENGTH.min} characters or more`);
  return password;
}

/** The role that was chosen. */
export function readRole(body: FormBody, errors: FormErrors): GroupRole {
  const role = GROUP_ROLES.find((known) => known === textOf(body, 'role'));
  if (!role) errors.add('role', 'Choose what they may do');
  return role ?? 'viewer';
}

/** What each role may do, in the words of forms. */
export const ROLE_CHOICES: readonly { value: GroupRole; text: string; hint: string }[] = [
  { value: 'viewer', text: 'Viewer', hint: 'Reads letters and reports. For officers and their offices.' },
  { value: 'staff', text: 'Staff', hint: 'Logs letters and replies and changes everything in the group.' },
  { value: 'admin', text: 'Administrator', hint: 'The same, and people, tokens and settings.' },
];

/** The word for a role. */
export function roleWord(role: string): string {
  return ROLE_CHOICES.find(({ value }) => value === role)?.text ?? role;
}
