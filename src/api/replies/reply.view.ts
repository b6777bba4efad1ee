import { ApiProperty } from '@nestjs/swagger';
import { REPLY_CLASSES } from '../../letters/letter-facts.js';
import { SIGNED_LEVELS } from '../../replies/reply-class.js';

const TEXT = { type: 'string', nullable: true } as const;
const DAY = { type: 'string', nullable: true, format: 'date' } as const;

/** The body to which a letter was transferred. */
export class TransferredToView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

/** What came back to a letter from one of those to whom it went. */
export class ReplyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty({ enum: REPLY_CLASSES })
  class!: string;

  @ApiProperty({ ...DAY, description: 'The date on it.' })
  datedOn!: string | null;

  @ApiProperty({ format: 'date', description: 'The day it reached us.' })
  receivedOn!: string;

  @ApiProperty(TEXT)
  signedBy!: string | null;

  @ApiProperty(TEXT)
  signedByRole!: string | null;

  @ApiProperty({ ...TEXT, enum: [...SIGNED_LEVELS, null] })
  signedLevel!: string | null;

  @ApiProperty(TEXT)
  theirReference!: string | null;

  @ApiProperty(TEXT)
  addressedTo!: string | null;

  @ApiProperty({ ...DAY, description: 'Of a holding reply: the day by which it promises an answer.' })
  promisedBy!: string | null;

  @ApiProperty({
    type: TransferredToView,
    nullable: true,
    description: 'Of a transfer: who will answer now.',
  })
  transferredTo!: TransferredToView | null;

  @ApiProperty({ ...DAY, description: 'Of a transfer: the day on which the new body had the letter.' })
  transferReceivedOn!: string | null;

  @ApiProperty({
    ...DAY,
    description: 'Of a partial reply: the day on which it was said to be all that will come.',
  })
  settledOn!: string | null;

  @ApiProperty({ ...DAY, description: 'The day on which it was passed on to the signatories.' })
  circulatedOn!: string | null;

  @ApiProperty({ ...TEXT, description: 'Its text, where it was kept.' })
  body!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;
}

/** A page of the replies to one letter, in the order received. */
export class ReplyListView {
  @ApiProperty({ type: [ReplyView] })
  items!: ReplyView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
