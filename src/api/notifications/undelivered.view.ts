import { ApiProperty } from '@nestjs/swagger';

/** A mail to a member that could not be delivered. */
export class DeadLetterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['at_once', 'digest', 'weekly', 'report'] })
  kind!: string;

  @ApiProperty({ description: 'To whom it was.', example: 'Ada Example' })
  name!: string;

  @ApiProperty({ description: 'False when they have left the group: it would not be sent.', example: true })
  isMember!: boolean;

  @ApiProperty({ description: 'What the mail server said.', example: '550 No such user here' })
  problem!: string;

  @ApiProperty({ example: 8 })
  attempts!: number;

  @ApiProperty({ description: 'How often it may have been taken without an answer.', example: 0 })
  unsure!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date', description: 'When it was given up.' })
  deadOn!: string;
}

/** A page of the mails that could not be delivered. */
export class DeadLetterListView {
  @ApiProperty({ type: [DeadLetterView] })
  items!: DeadLetterView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
