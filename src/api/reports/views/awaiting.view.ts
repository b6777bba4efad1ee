import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { type Rung, RUNGS } from '../../../deadlines/ladder.js';
import { RECIPIENT_STATUSES } from '../../../letters/recipient-status.js';
import { LetterRefView } from './letter-ref.view.js';

/** The event that an unanswered letter races against. */
export class RaceView {
  @ApiProperty({ description: 'Its name.' })
  window!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  opensOn!: IsoDate;

  @ApiProperty({
    type: 'string',
    format: 'date',
    description: 'London day of the last moment at which an answer is of use.',
  })
  neededByOn!: IsoDate;

  @ApiProperty()
  isOpen!: boolean;
}

/** What to do next about an unanswered letter. */
export class NextStepView {
  @ApiProperty({
    type: 'string',
    nullable: true,
    enum: [...RUNGS, null],
    description: 'The rung of the ladder; null when there is nothing to do but wait.',
  })
  rung!: Rung | null;

  @ApiProperty({ description: 'An instruction.', example: 'Telephone the private office' })
  what!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  by!: IsoDate | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description:
      'First day on which a written question can be tabled, when that is not the day of the report.',
  })
  questionNotBefore!: IsoDate | null;

  @ApiProperty({ type: 'string', nullable: true })
  questionNote!: string | null;
}

/** Who had the office that owes the answer. Null where nobody is known. */
export class HoldersThenView {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'When the letter came to it.',
    example: 'A Former Minister',
  })
  atSending!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'As of the day.', example: 'A Newer Minister' })
  now!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'Since when that one has it.' })
  nowFromOn!: IsoDate | null;
}

/** One body that owes an answer as of the day. */
@ApiExtraModels(RaceView)
export class AwaitingItemView {
  @ApiProperty({ type: HoldersThenView })
  holders!: HoldersThenView;

  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty({ description: 'The office written to.', example: 'Prime Minister' })
  recipient!: string;

  @ApiProperty({ description: 'The body that owes the answer now.' })
  body!: string;

  @ApiProperty()
  isTransferred!: boolean;

  @ApiProperty({ type: 'string', nullable: true, enum: [...RECIPIENT_STATUSES, null] })
  status!: string | null;

  @ApiProperty({ type: 'string', format: 'date' })
  sentOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date', description: 'By the body that owes the answer now.' })
  receivedOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date', description: 'By the target of that body.' })
  dueOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date', description: 'By the 20-working-day ceiling.' })
  twentyOn!: IsoDate;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Since we first sent it, across transfers; null outside the bank-holiday table.',
    example: 21,
  })
  workingDaysWaiting!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Since the due day; 0 when in time; null outside the bank-holiday table.',
    example: 1,
  })
  workingDaysLate!: number | null;

  @ApiProperty()
  isLate!: boolean;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description: 'Day of the latest promise that still stands.',
  })
  promisedBy!: IsoDate | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    required: false,
    description: 'Who sees to the letter. Not in reports issued before it was told.',
  })
  owner?: string | null;

  @ApiProperty({ oneOf: [{ $ref: getSchemaPath(RaceView) }, { type: 'null' }] })
  race!: RaceView | null;

  @ApiProperty({ type: NextStepView })
  nextStep!: NextStepView;
}

/** Answers that have been waited for about as long as each other. */
export class AgeBandView {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 21,
    description: 'The fewest working days since sending; null where the age can’t be told.',
  })
  from!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 40,
    description: 'The most; null where there is no limit.',
  })
  to!: number | null;

  @ApiProperty({ type: 'integer' })
  answers!: number;

  @ApiProperty({ type: 'integer' })
  late!: number;

  @ApiProperty({ type: LetterRefView, description: 'The one that was sent first of them.' })
  first!: LetterRefView;
}
