import { ApiProperty } from '@nestjs/swagger';
import { DEADLINE_KINDS, type DeadlineKind } from '../../deadlines/deadline.js';

/** The moment that a read was judged from. */
export class MomentView {
  @ApiProperty({ format: 'date', example: '2021-11-23', description: 'The day in London.' })
  on!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date-time',
    description: 'The instant; null when asked as of a day.',
  })
  at!: string | null;
}

/** Which letter. */
export class LetterNameView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;
}

/** Why a date is what it is. */
export class ExplanationView {
  @ApiProperty({ description: 'In words.' })
  sentence!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'As data: the rule, its target and source, the start day, the bank holidays not counted, the result.',
  })
  data!: object;
}

/** How far the count of working days has come. */
export class ProgressView {
  @ApiProperty({
    type: 'integer',
    example: 15,
    description: 'Working days since receipt; 0 on the day of receipt.',
  })
  workingDay!: number;

  @ApiProperty({ type: 'integer', example: 20 })
  of!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  workingDaysLeft!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  workingDaysLate!: number;

  @ApiProperty()
  isDueToday!: boolean;

  @ApiProperty()
  isLate!: boolean;
}

/** One deadline that explains itself. */
export class DeadlineView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: DEADLINE_KINDS })
  kind!: DeadlineKind;

  @ApiProperty({ format: 'date', description: 'A day in London; a reply on it is in time.' })
  dueOn!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date-time',
    description: 'The instant, for windows and embargoes.',
  })
  dueAt!: string | null;

  @ApiProperty({ format: 'date', description: 'The first day on which it was a fact.' })
  sinceOn!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description: 'The first day from which it no longer matters.',
  })
  settledOn!: string | null;

  @ApiProperty({ description: 'Whether it still matters at the moment asked for.' })
  matters!: boolean;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  recipientId!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Which leg of the recipient, from 1.' })
  legPosition!: number | null;

  @ApiProperty({ type: [String], format: 'uuid' })
  askIds!: string[];

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  windowId!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  replyId!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What it was worked out from.' })
  rule!: object;

  @ApiProperty({ type: ExplanationView })
  explanation!: ExplanationView;

  @ApiProperty({ type: ProgressView, nullable: true, description: 'Only where working days are counted.' })
  progress!: ProgressView | null;
}

/** The deadline to look at first. */
export class EffectiveDeadlineView extends DeadlineView {
  @ApiProperty({ example: 'the earliest that still matters: the window closes before the reply is due' })
  why!: string;
}

/** Every deadline of one letter at a moment. */
export class DeadlineListView {
  @ApiProperty({ type: LetterNameView })
  letter!: LetterNameView;

  @ApiProperty({ type: MomentView })
  asOf!: MomentView;

  @ApiProperty({ type: EffectiveDeadlineView, nullable: true })
  effective!: EffectiveDeadlineView | null;

  @ApiProperty({ type: [DeadlineView] })
  items!: DeadlineView[];
}
