import { ApiProperty } from '@nestjs/swagger';

/** A person who can sign in. */
export class AccountView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'email', example: 'ada@example.org' })
  email!: string;
}

/** A group that the person belongs to. */
export class OwnGroupView {
  @ApiProperty({ example: 'phrg' })
  slug!: string;

  @ApiProperty({ example: 'All-Party Parliamentary Group on Human Rights' })
  name!: string;

  @ApiProperty({ enum: ['viewer', 'staff', 'admin'], example: 'staff' })
  role!: string;
}

/** Who has signed in, until when, and where they may do what. */
export class SessionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ada Example' })
  name!: string;

  @ApiProperty({ format: 'email', example: 'ada@example.org' })
  email!: string;

  @ApiProperty({ description: 'Whether the person runs this install.', example: false })
  isOperator!: boolean;

  @ApiProperty({ type: [OwnGroupView] })
  groups!: OwnGroupView[];

  @ApiProperty({ format: 'date-time', description: 'When to sign in again.' })
  expiresAt!: string;
}
