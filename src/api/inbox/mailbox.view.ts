import { ApiProperty } from '@nestjs/swagger';
import { nullable } from './nullable.js';

/** A message that was left in its mailbox. */
export class LeftMessageView {
  @ApiProperty({
    enum: ['too-large', 'not-given'],
    description: 'It is larger than a file may be, or its server failed each time it was asked for it.',
  })
  why!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In bytes.', example: 60_000_000 })
  size!: number | null;

  @ApiProperty(nullable('From whom.', 'Private Office <private.office@example.org>'))
  sender!: string | null;

  @ApiProperty(nullable('Its subject.', 'Scans'))
  subject!: string | null;

  @ApiProperty(nullable('When the mailbox had it.', '2021-12-06T10:00:00Z', { format: 'date-time' }))
  receivedAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  leftAt!: string;
}

/** A mailbox that is read for the group. */
export class MailboxView {
  @ApiProperty({ example: 'inbox@example.org at imap.example.org, INBOX' })
  name!: string;

  @ApiProperty(nullable('When it was last read to its end.', '2021-12-06T10:00:00Z', { format: 'date-time' }))
  readAt!: string | null;

  @ApiProperty(nullable('Why it can’t be read now.', 'The server does not answer.'))
  problem!: string | null;

  @ApiProperty(nullable('When it is tried again.', '2021-12-06T10:10:00Z', { format: 'date-time' }))
  tryAt!: string | null;

  @ApiProperty({ type: [LeftMessageView], description: 'What was left in it, the last 100.' })
  left!: LeftMessageView[];
}

/** The mailboxes that are read for the group. */
export class MailboxListView {
  @ApiProperty({ type: [MailboxView] })
  items!: MailboxView[];
}
