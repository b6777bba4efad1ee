import { ApiProperty } from '@nestjs/swagger';
import { HoldersView } from './holders.view.js';
import { NamedView } from './named.view.js';
import { RECIPIENT_STATUSES } from '../../letters/recipient-status.js';

const TEXT = { type: 'string', nullable: true } as const;
const DAY = { type: 'string', nullable: true, format: 'date' } as const;
const ID = { type: 'string', nullable: true, format: 'uuid' } as const;
const COUNT = { type: 'integer', nullable: true } as const;

/** The span for which one body owes the answer. Counts are null outside the bank-holiday table. */
export class LegView {
  @ApiProperty({ type: 'integer', example: 1 })
  position!: number;

  @ApiProperty({ example: 'Home Office' })
  body!: string;

  @ApiProperty(ID)
  organisationId!: string | null;

  @ApiProperty(ID)
  officeId!: string | null;

  @ApiProperty({ format: 'date' })
  startedOn!: string;

  @ApiProperty({ format: 'date', description: 'The day of receipt, which is not counted.' })
  receivedOn!: string;

  @ApiProperty({
    enum: ['same_day', 'post', 'corrected', 'transfer', 'transfer_confirmed'],
    description: 'How it is known.',
  })
  receivedBecause!: string;

  @ApiProperty({ ...DAY, description: 'The day from which the body owes nothing more.' })
  endedOn!: string | null;

  @ApiProperty({ ...TEXT, enum: ['replied', 'settled', 'transferred', 'closed', 'withdrawn', null] })
  endedBecause!: string | null;

  @ApiProperty({ type: 'integer', example: 20 })
  targetDays!: number;

  @ApiProperty()
  targetSource!: string;

  @ApiProperty({ format: 'date', description: 'The last day in time, by the body’s own target.' })
  dueOn!: string;

  @ApiProperty({
    format: 'date',
    description: 'The last day in time, by the common ceiling of 20 working days.',
  })
  twentyOn!: string;

  @ApiProperty({ ...COUNT, description: 'Working days since receipt; of an ended leg, until it ended.' })
  workingDay!: number | null;

  @ApiProperty(COUNT)
  workingDaysLeft!: number | null;

  @ApiProperty(COUNT)
  workingDaysLate!: number | null;

  @ApiProperty({
    description: 'Whether the due day has passed; of an ended leg, whether it had when it ended.',
  })
  isLate!: boolean;
}

/** One addressee of a letter. */
export class RecipientView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  position!: number;

  @ApiProperty({ enum: ['to', 'cc'] })
  role!: string;

  @ApiProperty({ description: 'The address block as printed.' })
  printed!: string;

  @ApiProperty({
    ...TEXT,
    enum: [...RECIPIENT_STATUSES, null],
    description: 'Null before the letter was sent.',
  })
  status!: string | null;

  @ApiProperty({ type: NamedView, nullable: true })
  office!: NamedView | null;

  @ApiProperty({ type: NamedView, nullable: true })
  person!: NamedView | null;

  @ApiProperty({ type: NamedView, nullable: true })
  organisation!: NamedView | null;

  @ApiProperty(TEXT)
  address!: string | null;

  @ApiProperty(TEXT)
  email!: string | null;

  @ApiProperty({ ...DAY, description: 'By the rule for the channel, or as corrected; null before sending.' })
  receivedOn!: string | null;

  @ApiProperty({ ...COUNT, description: 'Working days since the letter first went, across transfers.' })
  elapsedWorkingDays!: number | null;

  @ApiProperty({ type: [LegView] })
  legs!: LegView[];

  @ApiProperty({
    type: HoldersView,
    nullable: true,
    description: 'Null before the letter went, and where no office is known.',
  })
  holders!: HoldersView | null;
}

/** The addressees of one letter, in the order printed. */
export class RecipientListView {
  @ApiProperty({ type: [RecipientView] })
  items!: RecipientView[];
}
