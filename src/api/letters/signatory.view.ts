import { ApiProperty } from '@nestjs/swagger';

const TEXT = { type: 'string', nullable: true } as const;
const DAY = { type: 'string', nullable: true, format: 'date' } as const;

/** One name under a letter. */
export class SignatoryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  position!: number;

  @ApiProperty({ description: 'The line as printed.', example: 'Tony Lloyd MP' })
  signedAs!: string;

  @ApiProperty({ ...TEXT, format: 'uuid' })
  personId!: string | null;

  @ApiProperty({ ...TEXT, example: 'Co-Chair' })
  capacity!: string | null;

  @ApiProperty({ ...TEXT, enum: ['commons', 'lords', null] })
  house!: string | null;

  @ApiProperty(TEXT)
  party!: string | null;

  @ApiProperty()
  isLead!: boolean;

  @ApiProperty({
    enum: ['invited', 'agreed', 'declined', 'withdrawn'],
    description: 'By the latest of the four days.',
  })
  status!: string;

  @ApiProperty(DAY)
  invitedOn!: string | null;

  @ApiProperty(DAY)
  agreedOn!: string | null;

  @ApiProperty(DAY)
  declinedOn!: string | null;

  @ApiProperty(DAY)
  withdrawnOn!: string | null;
}

/** The signatories of one letter, in the order printed. */
export class SignatoryListView {
  @ApiProperty({ type: [SignatoryView] })
  items!: SignatoryView[];
}
