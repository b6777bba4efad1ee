import { TextField } from '../fields.js';
import { PasswordField } from './account-fields.js';

/** Body of POST /api/v1/session. */
export class SignInDto {
  @TextField({ max: 254, example: 'ada@example.org' })
  email!: string;

  @PasswordField({ isNew: false })
  password!: string;

  @TextField({
    max: 20,
    optional: true,
    example: '492039',
    description:
      'Of those who have two-factor on: the code that their app shows, or one of their recovery codes. 401 code-needed without it. Others leave it out.',
  })
  code?: string;
}

/** Body of PUT /api/v1/session/password. */
export class ChangePasswordDto {
  @PasswordField({ isNew: false })
  current!: string;

  @PasswordField({ isNew: true })
  password!: string;
}
