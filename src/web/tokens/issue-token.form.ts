import { type IssueTokenCommand } from '../../accounts/issue-token.use-case.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { LONDON, startOfDayIn } from '../../deadlines/zoned-days.js';
import { readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FieldOf, type FormErrors, sameName } from '../forms/form-errors.js';
import { readRole } from '../people/account-fields.js';

const NAME_LENGTH = 100;

/** Whose the token may be, and the present day. */
interface TokenContext {
  readonly members: readonly { readonly id: string }[];
  readonly today: IsoDate;
}

/** Reads the form. The last day of a token is one on which it still holds, to its end in London. */
export function readToken(
  body: FormBody,
  { members, today }: TokenContext,
  errors: FormErrors,
): Omit<IssueTokenCommand, 'groupId'> {
  const name = textOf(body, 'name');
  if (!name) errors.add('name', 'Enter what or whom the token is for');
  if (name.length > NAME_LENGTH)
    errors.add('name', `The name must have ${NAME_LENGTH} characters or fewer; it has ${name.length}`);
  const role = readRole(body, errors);
  const lastOn = readDay(body, 'lastOn', 'The last day', errors);
  if (lastOn && lastOn < today) errors.add('lastOn-day', 'The last day must be today or later');
  const person = textOf(body, 'accountId');
  if (person && !members.some(({ id }) => id === person))
    errors.add('accountId', 'Choose somebody who belongs to the group');
  const expiresAt = lastOn && startOfDayIn(lastOn, LONDON, 1).toString();
  return { name, role, expiresAt, accountId: person || null };
}

/** Where what the use case refuses stands on the form. */
export const fieldOfToken: FieldOf = (pointer) =>
  pointer === '/expiresAt' ? 'lastOn-day' : sameName(pointer);
