import { ApiProperty } from '@nestjs/swagger';
import { type NextChaser } from '../../chasers/next-chaser.js';
import { RUNGS } from '../../deadlines/ladder.js';
import { HOUSES } from '../../deadlines/sitting-days.js';

const DAY = { type: String, format: 'date', nullable: true } as const;

/** The step of the ladder that comes next for one recipient who owes an answer. */
export class NextChaserView implements NextChaser {
  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty({ example: 'Prime Minister’s Office', description: 'Who owes the answer now.' })
  body!: string;

  @ApiProperty({ enum: RUNGS })
  rung!: NextChaser['rung'];

  @ApiProperty({ example: 'ask a signatory to table a written question' })
  act!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day on which the step is due.' })
  dueOn!: NextChaser['dueOn'];

  @ApiProperty({ description: 'Whether that day has come.' })
  isDue!: boolean;

  @ApiProperty({ example: 'the Prime Minister, The Rt Hon Liz Truss MP' })
  addressee!: string;

  @ApiProperty({ enum: HOUSES, nullable: true, description: 'In which it is done; null outside Parliament.' })
  house!: NextChaser['house'];

  @ApiProperty({
    isArray: true,
    type: String,
    description: 'The signatories who sit in that House, as printed.',
  })
  through!: readonly string[];

  @ApiProperty({ ...DAY, description: 'The first day on which it can be done; null when that is not known.' })
  earliestOn!: NextChaser['earliestOn'];

  @ApiProperty({
    ...DAY,
    description:
      'Of a question in the Commons tabled on that day: the first day that it can name for its answer.',
  })
  namedDayFromOn!: NextChaser['namedDayFromOn'];

  @ApiProperty({ isArray: true, type: String, description: 'What to mind, in whole sentences.' })
  notes!: readonly string[];
}

/** The next step for each recipient of a letter who owes an answer. */
export class NextChasersView {
  @ApiProperty({ type: [NextChaserView] })
  steps!: readonly NextChaserView[];
}
