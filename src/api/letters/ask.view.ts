import { ApiProperty } from '@nestjs/swagger';
import { HORIZONS, OUTCOMES } from '../../letters/ask.entity.js';
import { AskWindowView, NeededByView } from './ask-window.view.js';

const TEXT = { type: 'string', nullable: true } as const;
const DAY = { type: 'string', nullable: true, format: 'date' } as const;

/** One request of a letter and what became of it. */
export class AskView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  position!: number;

  @ApiProperty()
  text!: string;

  @ApiProperty({ enum: HORIZONS })
  horizon!: string;

  @ApiProperty({ type: AskWindowView, nullable: true })
  window!: AskWindowView | null;

  @ApiProperty({ type: NeededByView, nullable: true })
  neededBy!: NeededByView | null;

  @ApiProperty({
    ...DAY,
    description: 'Before an event, the last day of use; else the earliest open due day. Null before sending.',
  })
  dueOn!: string | null;

  @ApiProperty({ enum: OUTCOMES })
  outcome!: string;

  @ApiProperty({
    ...TEXT,
    enum: ['judged', 'follows_from_facts', null],
    description: 'A person judged it, or its window closed with it open. Null while it is open.',
  })
  outcomeBasis!: string | null;

  @ApiProperty(DAY)
  judgedOn!: string | null;

  @ApiProperty({ ...TEXT, description: 'The sentence of the reply that shows the outcome.' })
  quote!: string | null;

  @ApiProperty({
    ...TEXT,
    enum: ['before_event', 'after_event', 'unanswered', null],
    description: 'Of an ask with a window: whether an answer came in time. Null while it still can.',
  })
  answered!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'While it is open.' })
  workingDaysLeft!: number | null;

  @ApiProperty()
  isOverdue!: boolean;
}

/** The asks of one letter, in order. */
export class AskListView {
  @ApiProperty({ type: [AskView] })
  items!: AskView[];
}
