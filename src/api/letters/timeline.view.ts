import { ApiProperty } from '@nestjs/swagger';
import { TIMELINE_EVENTS } from '../../timeline/timeline-event.js';

const CONTENT = { type: 'object', nullable: true, additionalProperties: true } as const;

/** Who did something. */
export class TimelineActorView {
  @ApiProperty({ enum: ['token', 'person', 'system'] })
  kind!: string;

  @ApiProperty()
  name!: string;
}

/** To what it was done. */
export class TimelineSubjectView {
  @ApiProperty({ example: 'signatory' })
  kind!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  id!: string | null;
}

/** One line of a letter's history. */
export class TimelineEntryView {
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

  @ApiProperty({ type: TimelineSubjectView })
  subject!: TimelineSubjectView;

  @ApiProperty({ ...CONTENT, description: 'What it was, as far as it changed.' })
  before!: object | null;

  @ApiProperty({ ...CONTENT, description: 'What it became, with the reason where one was given.' })
  after!: object | null;
}

/** A page of history, in the order in which it was recorded. */
export class TimelineView {
  @ApiProperty({ type: [TimelineEntryView] })
  items!: TimelineEntryView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
