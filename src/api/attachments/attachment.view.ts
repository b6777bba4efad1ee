import { ApiProperty } from '@nestjs/swagger';
import { ATTACHMENT_KINDS } from '../../attachments/attachment.entity.js';

/** A file on a letter or on one of its replies. */
export class AttachmentView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  letterId!: string;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The reply it belongs to; null when it belongs to the letter itself.',
  })
  replyId!: string | null;

  @ApiProperty({ enum: ATTACHMENT_KINDS })
  kind!: string;

  @ApiProperty({ description: 'The file name, without folders.', example: 'Reply of 6 December.pdf' })
  name!: string;

  @ApiProperty({ description: 'What it is by its content.', example: 'application/pdf' })
  mediaType!: string;

  @ApiProperty({ type: 'integer', description: 'In bytes.', example: 183_204 })
  size!: number;

  @ApiProperty({ description: 'SHA-256 of the content, in hexadecimal.', pattern: '^[0-9a-f]{64}$' })
  sha256!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;

  @ApiProperty({ description: 'Who attached it.' })
  addedBy!: string;
}

/** A page of the files on a letter and on its replies, in the order attached. */
export class AttachmentListView {
  @ApiProperty({ type: [AttachmentView] })
  items!: AttachmentView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
