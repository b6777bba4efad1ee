import { ApiProperty } from '@nestjs/swagger';
import { type DayMove } from '../letters/day-moves.js';
import { COUNTING_KINDS, type CountingKind } from '../letters/moved-days.js';

/** One due day that a merge or a change of a target moved, or would move. */
export class DayMoveView implements DayMove {
  @ApiProperty({ format: 'uuid' })
  letterId!: string;

  @ApiProperty({ example: 'PHRG/2022/007' })
  reference!: string;

  @ApiProperty({ description: 'The group’s slug.', example: 'phrg' })
  group!: string;

  @ApiProperty({
    enum: COUNTING_KINDS,
    description: 'twenty_days is listed only where it moves otherwise than the body’s own target.',
  })
  kind!: CountingKind;

  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who owes the answer; null for an operator.' })
  body!: string | null;

  @ApiProperty({
    description: 'False for a body that answered already, while another body still owes an answer.',
  })
  isOpen!: boolean;

  @ApiProperty({ type: String, format: 'date', example: '2022-09-29' })
  oldDueOn!: DayMove['oldDueOn'];

  @ApiProperty({ type: String, format: 'date', example: '2022-09-30' })
  newDueOn!: DayMove['newDueOn'];

  @ApiProperty({ example: '19 September 2022, State Funeral, is now a bank holiday.' })
  why!: string;
}
