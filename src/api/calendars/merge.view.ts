import { ApiProperty, PickType } from '@nestjs/swagger';
import { DIVISIONS, type Division } from '../../deadlines/calendar.js';
import { type DivisionMerge } from '../../calendars/merge-summary.js';
import { type HolidayMove } from '../../letters/holiday-moves.js';
import { type HolidayMerge } from '../../letters/merge-holidays.use-case.js';
import { COUNTING_KINDS, type CountingKind } from '../../letters/moved-days.js';
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

/** One due day that a merge moved, or would move. */
export class HolidayMoveView implements HolidayMove {
  @ApiProperty({ format: 'uuid' })
  letterId!: string;

  @ApiProperty({ example: 'PHRG/2022/007' })
  reference!: string;

  @ApiProperty({ description: 'The group’s slug.', example: 'phrg' })
  group!: string;

  @ApiProperty({
    enum: COUNTING_KINDS,
    description: 'twenty_days is listed only where it moves otherwise than the body’s own target.',
  })
  kind!: CountingKind;

  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who owes the answer; null for an operator.' })
  body!: string | null;

  @ApiProperty({
    description: 'False for a body that answered already, while another body still owes an answer.',
  })
  isOpen!: boolean;

  @ApiProperty({ type: String, format: 'date', example: '2022-09-29' })
  oldDueOn!: HolidayMove['oldDueOn'];

  @ApiProperty({ type: String, format: 'date', example: '2022-09-30' })
  newDueOn!: HolidayMove['newDueOn'];

  @ApiProperty({ example: '19 September 2022, State Funeral, is now a bank holiday.' })
  why!: string;
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
    type: [HolidayMoveView],
    description: 'Every due day that moves, of the caller’s group; for an operator, of every group.',
  })
  moves!: HolidayMoveView[];

  @ApiProperty({
    type: 'integer',
    description: 'How many letters of other groups move as well; they are not shown.',
  })
  lettersOfOtherGroups!: number;
}
