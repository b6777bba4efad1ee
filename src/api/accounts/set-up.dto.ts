import { PartField, TextField } from '../fields.js';
import { CreateGroupDto } from '../groups/group.dto.js';
import { EmailField, PasswordField } from './account-fields.js';

/** Body of POST /api/v1/setup. */
export class SetUpDto {
  @TextField({
    max: 100,
    optional: true,
    example: 'setup_3vK…',
    description: 'The code that the start printed. Not needed with the operator’s token.',
  })
  code?: string;

  @EmailField('With which the person will sign in.')
  email!: string;

  @TextField({ max: 200, example: 'Ada Example' })
  name!: string;

  @PasswordField({ isNew: true })
  password!: string;

  @PartField(CreateGroupDto, {
    optional: true,
    description: 'A first group, of which the person will be administrator.',
  })
  group?: CreateGroupDto;
}
