import { ApiProperty } from '@nestjs/swagger';

/** A token just issued. The secret is shown here and never again. */
export class IssuedTokenView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Send it as Authorization: Bearer …', example: 'postbag_4Zq…' })
  secret!: string;
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
}

/** A page of the tokens of a group. */
export class TokenListView {
  @ApiProperty({ type: [TokenView] })
  items!: TokenView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
