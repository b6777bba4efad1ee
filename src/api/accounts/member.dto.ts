import { TextField } from '../fields.js';
import { PasswordField, RoleField } from './account-fields.js';

/** Body of PATCH /api/v1/groups/{group}/members/{id}. */
export class ChangeMemberDto {
  @RoleField()
  role!: 'viewer' | 'staff' | 'admin';
}

/** Body of POST /api/v1/password-resets/accept. */
export class UsePasswordResetDto {
  @TextField({ max: 100, example: 'reset_Wm2…', description: 'What the administrator passed on.' })
  secret!: string;

  @PasswordField({ isNew: true })
  password!: string;
}
