import { ApiProperty } from '@nestjs/swagger';
import { MAIL_STATES, type MailState } from '../../../reports/mailings/audience.js';

/** One member to whom a report was sent, and what became of that mail. */
export class MailingRecipientView {
  @ApiProperty({ format: 'uuid', description: 'The member.' })
  id!: string;

  @ApiProperty({ example: 'Ada Example' })
  name!: string;

  @ApiProperty({
    enum: MAIL_STATES,
    description:
      'It waits to be handed to the mail server, was taken by it, could not be delivered, or was not sent.',
  })
  state!: MailState;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date-time',
    description: 'When it was taken or given up; null while it waits.',
    example: '2021-12-21T09:01:00Z',
  })
  at!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What the mail server said, or why it was not sent.',
    example: 'No longer a member of the group.',
  })
  problem!: string | null;
}

/** A report as it was sent at one time. */
export class ReportMailingView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  @ApiProperty({ example: 'A Clerk', description: 'The name of who sent it.' })
  madeBy!: string;

  @ApiProperty({ type: [MailingRecipientView], description: 'By name.' })
  recipients!: MailingRecipientView[];
}

/** A page of the times that a report was sent, the last one first. */
export class ReportMailingListView {
  @ApiProperty({ type: [ReportMailingView] })
  items!: ReportMailingView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
