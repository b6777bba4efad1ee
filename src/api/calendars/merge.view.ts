import { ApiProperty, PickType } from '@nestjs/swagger';
import { DIVISIONS, type Division } from '../../deadlines/calendar.js';
import { type DivisionMerge, type MergeSummary } from '../../calendars/merge-summary.js';
import { BankHolidayView } from './calendar.view.js';

/** A bank holiday as published. */
export class ClosureView extends PickType(BankHolidayView, ['title', 'notes'] as const) {
  @ApiProperty({ format: 'date', example: '2022-06-03' })
  on!: DivisionMerge['fromOn'];
}

/** The same day before and after. */
export class ChangedClosureView {
  @ApiProperty({ type: ClosureView })
  before!: ClosureView;

  @ApiProperty({ type: ClosureView })
  after!: ClosureView;
}

/** What the merge did to one division. */
export class DivisionMergeView implements DivisionMerge {
  @ApiProperty({ enum: DIVISIONS })
  division!: Division;

  @ApiProperty({ description: 'False when the publication had nothing new for it.' })
  isChanged!: boolean;

  @ApiProperty({ type: String, format: 'date', description: 'First day now known.' })
  fromOn!: DivisionMerge['fromOn'];

  @ApiProperty({ type: String, format: 'date', description: 'Last day now known, included.' })
  untilOn!: DivisionMerge['untilOn'];

  @ApiProperty()
  version!: string;

  @ApiProperty({ type: [ClosureView] })
  added!: ClosureView[];

  @ApiProperty({ type: [ChangedClosureView], description: 'Same day, another title or note.' })
  changed!: ChangedClosureView[];

  @ApiProperty({
    type: [ClosureView],
    description:
      'Known here and not published, in years that the publication covers. They were kept: look why.',
  })
  missing!: ClosureView[];
}

/** What a merge did, or with dryRun would do. Due days worked out before stay as they are. */
export class MergeView implements MergeSummary {
  @ApiProperty()
  dryRun!: boolean;

  @ApiProperty({ description: 'Whether anything is new in any division.' })
  isChanged!: boolean;

  @ApiProperty({ type: [DivisionMergeView] })
  divisions!: DivisionMergeView[];
}
