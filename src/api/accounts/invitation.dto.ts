import { TextField } from '../fields.js';
import { EmailField, PasswordField, RoleField } from './account-fields.js';

/** Body of POST /api/v1/groups/{group}/invitations. */
export class InvitePersonDto {
  @EmailField('Of the person; it is what they will sign in with.')
  email!: string;

  @RoleField()
  role!: 'viewer' | 'staff' | 'admin';
}

/** Body of POST /api/v1/invitations/accept. */
export class AcceptInvitationDto {
  @TextField({ max: 100, example: 'invitation_9fQ…', description: 'What the administrator passed on.' })
  secret!: string;

  @TextField({ max: 200, optional: true, example: 'Ada Example', description: 'Needed from somebody new.' })
  name?: string;

  @PasswordField({ isNew: true, optional: true })
  password?: string;
}
