import { ApiProperty } from '@nestjs/swagger';
import { DEADLINE_KINDS } from '../../deadlines/deadline.js';

const COUNT = { type: 'integer', nullable: true } as const;

/**
 * How far a letter is on its way: of the open leg with the earliest due day, or of the last leg when none is open.
 * Counts are null outside the bank-holiday table.
 */
export class DayCountView {
  @ApiProperty({ ...COUNT, example: 15, description: 'Working days since receipt; 0 on the day of receipt.' })
  workingDay!: number | null;

  @ApiProperty({ type: 'integer', example: 20 })
  of!: number;

  @ApiProperty(COUNT)
  workingDaysLeft!: number | null;

  @ApiProperty(COUNT)
  workingDaysLate!: number | null;

  @ApiProperty({ ...COUNT, description: 'Working days since the letter first went, across transfers.' })
  elapsedWorkingDays!: number | null;

  @ApiProperty()
  isDueToday!: boolean;

  @ApiProperty({ description: 'Whether the due day has passed; once answered, whether it had by then.' })
  isLate!: boolean;
}

/** The earliest date that still matters. */
export class EffectiveView {
  @ApiProperty({ enum: DEADLINE_KINDS })
  kind!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date-time',
    description: 'The instant, for windows.',
  })
  dueAt!: string | null;
}
