import { ApiProperty } from '@nestjs/swagger';

/** A token just issued. The secret is shown here and never again. */
export class IssuedTokenView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Send it as Authorization: Bearer …', example: 'postbag_4Zq…' })
  secret!: string;
}

/** The member whose token it is. */
export class TokenPersonView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ada Example' })
  name!: string;
}

/** A token as its administrators see it. */
export class TokenView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['viewer', 'staff', 'admin'] })
  role!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  expiresAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  revokedAt!: string | null;

  @ApiProperty({
    type: () => TokenPersonView,
    nullable: true,
    description: 'Whose it is; null for a program’s.',
  })
  person!: TokenPersonView | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The person, token or command line that issued it; null for older tokens.',
    example: 'Ada Example',
  })
  issuedBy!: string | null;
}

/** A page of the tokens of a group. */
export class TokenListView {
  @ApiProperty({ type: [TokenView] })
  items!: TokenView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
