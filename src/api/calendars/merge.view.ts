import { ApiProperty, PickType } from '@nestjs/swagger';
import { DIVISIONS, type Division } from '../../deadlines/calendar.js';
import { type DivisionMerge } from '../../calendars/merge-summary.js';
import { type HolidayMerge } from '../../letters/merge-holidays.use-case.js';
import { DayMoveView } from '../day-move.view.js';
import { BankHolidayView } from './calendar.view.js';

/** A bank holiday as published. */
export class ClosureView extends PickType(BankHolidayView, ['title', 'notes'] as const) {
  @ApiProperty({ type: String, format: 'date', example: '2022-06-03' })
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

/** What a merge did, or with dryRun would do, to the calendars and to the due days of open letters. */
export class MergeView implements HolidayMerge {
  @ApiProperty()
  dryRun!: boolean;

  @ApiProperty({ description: 'Whether anything is new in any division.' })
  isChanged!: boolean;

  @ApiProperty({
    description:
      'Names the publication and the tables it was held against. Give a preview’s as ifVersion to apply that or nothing.',
    example: '1f0c9a77b2d46e58',
  })
  version!: string;

  @ApiProperty({ type: [DivisionMergeView] })
  divisions!: DivisionMergeView[];

  @ApiProperty({
    type: [DayMoveView],
    description: 'Every due day that moves, of the caller’s group; for an operator, of every group.',
  })
  moves!: DayMoveView[];

  @ApiProperty({
    type: 'integer',
    description: 'How many letters of other groups move as well; they are not shown.',
  })
  lettersOfOtherGroups!: number;
}
