import { ApiProperty, OmitType } from '@nestjs/swagger';
import { TimelineEntryView } from '../../letters/timeline.view.js';
import { PeriodView } from './glance.view.js';
import { LetterRefView } from './letter-ref.view.js';

/** A line of history, with what its subject is called in place of its id. */
export class RecordedEntryView extends OmitType(TimelineEntryView, ['subject']) {
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

  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

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
