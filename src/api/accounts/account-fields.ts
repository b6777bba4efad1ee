import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches, ValidateIf } from 'class-validator';
import { GROUP_ROLES } from '../../accounts/access.js';
import { PASSWORD_LENGTH } from '../../accounts/check-password.js';
import { EMAIL, EMAIL_LENGTH } from '../../accounts/email-address.js';
import { OneOfField } from '../fields.js';

const lower = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().toLowerCase() : value,
);

/** The email address by which a person signs in; capitals make no difference. */
export function EmailField(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'string',
      format: 'email',
      maxLength: EMAIL_LENGTH.max,
      description,
      example: 'ada@example.org',
    }),
    lower,
    IsString({ message: '$property must be text' }),
    Length(EMAIL_LENGTH.min, EMAIL_LENGTH.max, { message: '$property must have 3 to 254 characters' }),
    Matches(EMAIL, { message: '$property must be an email address, such as ada@example.org' }),
  );
}

/** A password as it was typed: nothing is trimmed. A new one has its least length; what else is checked: checkPassword. */
export function PasswordField(options: { isNew: boolean; optional?: boolean }): PropertyDecorator {
  const { isNew, optional = false } = options;
  const min = isNew ? PASSWORD_LENGTH.min : 1;
  const { max } = PASSWORD_LENGTH;
  return applyDecorators(
    ApiProperty({
      type: 'string',
      format: 'password',
      minLength: min,
      maxLength: max,
      required: !optional,
      description: isNew ? 'At least 12 characters, and none that would be guessed first.' : 'As it is now.',
      example: 'marmalade ferry envelope',
    }),
    ValidateIf((_object, value) => !(optional && value === undefined)),
    IsString({ message: '$property must be text' }),
    Length(min, max, { message: `$property must have ${min} to ${max} characters` }),
  );
}

/** What a person may do in a group. */
export function RoleField(): PropertyDecorator {
  return OneOfField(GROUP_ROLES, { example: 'staff' });
}
