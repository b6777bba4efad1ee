import { ApiProperty } from '@nestjs/swagger';

/** An invitation just made. The secret is shown here and never again. */
export class MadeInvitationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Pass it on to the person; it holds once.', example: 'invitation_9fQ…' })
  secret!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

/** An invitation as the group's administrators see it. */
export class InvitationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'email', example: 'ada@example.org' })
  email!: string;

  @ApiProperty({ enum: ['viewer', 'staff', 'admin'], example: 'staff' })
  role!: string;

  @ApiProperty({ description: 'The person, token or command line that made it.', example: 'Ada Example' })
  invitedBy!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  acceptedAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  revokedAt!: string | null;

  @ApiProperty({ description: 'Whether it can be accepted now.', example: true })
  isOpen!: boolean;
}

/** A page of a group’s invitations. */
export class InvitationListView {
  @ApiProperty({ type: [InvitationView] })
  items!: InvitationView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
