import { ApiProperty } from '@nestjs/swagger';

/** A person who belongs to a group. */
export class MemberView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ada Example' })
  name!: string;

  @ApiProperty({ format: 'email', example: 'ada@example.org' })
  email!: string;

  @ApiProperty({ enum: ['viewer', 'staff', 'admin'], example: 'staff' })
  role!: string;

  @ApiProperty({ format: 'date-time' })
  joinedAt!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;
}

/** A page of those who belong to a group. */
export class MemberListView {
  @ApiProperty({ type: [MemberView] })
  items!: MemberView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}

/** A link just made. The secret is shown here and never again. */
export class MadeResetView {
  @ApiProperty({ description: 'Pass it on to the person; it holds once.', example: 'reset_Wm2…' })
  secret!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}
