import { ApiProperty } from '@nestjs/swagger';
import { type FlagDetails } from '../../flags/flag-rule.js';
import { FLAG_KINDS } from '../../flags/flag-rules.js';

/** The letter that a flag is about. */
export class FlagLetterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;

  @ApiProperty()
  subject!: string;
}

/** A fact that needs a person. */
export class FlagView {
  @ApiProperty({ enum: [...FLAG_KINDS] })
  kind!: string;

  @ApiProperty({ type: FlagLetterView, nullable: true, description: 'Null for a flag of the whole group.' })
  letter!: FlagLetterView | null;

  @ApiProperty({
    format: 'uuid',
    description:
      'The recipient, event window, reply, chaser, letter or group that it is about; for sitting days that end, an id that stands for their list.',
  })
  subjectId!: string;

  @ApiProperty({ format: 'date', description: 'The day since which it is true.' })
  sinceOn!: string;

  @ApiProperty({ example: 'Reply from the Home Office is due today.' })
  sentence!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the sentence is made from.',
    example: { body: 'the Home Office', dueOn: '2021-12-20' },
  })
  details!: FlagDetails;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'uuid',
    description: 'Null until a sweep has recorded the flag.',
  })
  id!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  raisedAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  snoozedUntil!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  snoozeReason!: string | null;
}

/** One page of flags. */
export class FlagListView {
  @ApiProperty({ type: [FlagView] })
  items!: FlagView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Where to go on; null at the end.' })
  nextCursor!: string | null;
}

/** A flag's snooze as it stands. */
export class SnoozedFlagView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: [...FLAG_KINDS] })
  kind!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  snoozedUntil!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  snoozeReason!: string | null;
}
