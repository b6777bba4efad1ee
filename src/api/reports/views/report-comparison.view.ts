import { ApiProperty } from '@nestjs/swagger';
import { TimelineActorView } from '../../letters/timeline.view.js';
import { TIMELINE_EVENTS } from '../../../timeline/timeline-event.js';
import { LetterRefView } from './letter-ref.view.js';

const CONTENT = { type: 'object', nullable: true, additionalProperties: true } as const;

/** A line of history, with what its subject is called. */
export class RecordedEntryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: TIMELINE_EVENTS })
  event!: string;

  @ApiProperty({ format: 'date' })
  happenedOn!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: TimelineActorView })
  actor!: TimelineActorView;

  @ApiProperty({ enum: ['api', 'web', 'mail', 'job', 'cli'] })
  door!: string;

  @ApiProperty({ ...CONTENT, description: 'What it was, as far as it changed.' })
  before!: object | null;

  @ApiProperty({ ...CONTENT, description: 'What it became.' })
  after!: object | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'A Fictional Member MP',
    description: 'What its subject is called.',
  })
  about!: string | null;
}

/** One act that was recorded after the report was issued. */
export class RecordedSinceView {
  @ApiProperty({ type: RecordedEntryView })
  entry!: RecordedEntryView;

  @ApiProperty({ type: LetterRefView, nullable: true })
  letter!: LetterRefView | null;
}

/** An issued report beside the same one worked out from what is recorded now. */
export class ReportComparisonView {
  @ApiProperty({ type: 'integer', example: 1 })
  number!: number;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;

  @ApiProperty({ description: 'Whether every part that it has would be told in the same way now.' })
  isSame!: boolean;

  @ApiProperty({
    type: [String],
    example: ['replies'],
    description: 'The parts that would not, by their names in it.',
  })
  parts!: readonly string[];

  @ApiProperty({
    type: [RecordedSinceView],
    description:
      'What was recorded since and bears on the days up to its own, in the order of recording; 200 at most.',
  })
  recorded!: readonly RecordedSinceView[];

  @ApiProperty({ description: 'Whether more was recorded than is listed.' })
  hasMore!: boolean;
}
