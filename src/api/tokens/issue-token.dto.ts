import { IdField, InstantField, OneOfField, TextField } from '../fields.js';

/** Body of POST /api/v1/groups/{group}/tokens. */
export class IssueTokenDto {
  @TextField({ max: 100, description: 'What or whom the token is for.', example: 'Secretariat spreadsheet' })
  name!: string;

  @OneOfField(['viewer', 'staff', 'admin'], { example: 'staff' })
  role!: 'viewer' | 'staff' | 'admin';

  @InstantField({
    optional: true,
    nullable: true,
    description: 'When it ends; without it, when it is revoked.',
  })
  expiresAt?: string | null;

  @IdField({
    optional: true,
    nullable: true,
    description:
      'The member whose token it is: it never has more than that person’s role, and ends when they leave. Without it, a program’s.',
  })
  accountId?: string | null;
}
