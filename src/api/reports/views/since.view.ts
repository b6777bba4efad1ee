import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { CHANGE_KINDS, type ChangeKind } from '../../../reports/sections/since.js';
import { LetterRefView } from './letter-ref.view.js';

/** The report with which this one is compared. */
export class ReportBeforeView {
  @ApiProperty({ type: 'integer', example: 3, description: 'Its number in the group.' })
  number!: number;

  @ApiProperty({ type: 'string', format: 'date' })
  asOf!: IsoDate;

  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;
}

/** One thing that is told otherwise than in the report before, or that it could not tell yet. */
@ApiExtraModels(LetterRefView)
export class ChangeView {
  @ApiProperty({ enum: CHANGE_KINDS, description: 'What it is about.' })
  kind!: ChangeKind;

  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(LetterRefView) }, { type: 'null' }],
    description: 'Null for an event that no letter depends on.',
  })
  letter!: LetterRefView | null;

  @ApiProperty({ example: 'Department of Fiction: now awaiting, late (was awaiting)' })
  what!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description: 'The day on which it happened; null where none is known.',
  })
  on!: IsoDate | null;

  @ApiProperty({
    description:
      'It was so already by the day of the report before and was not recorded, or what that told was put right.',
  })
  isCorrection!: boolean;
}

/** What changed since the report before. */
export class SinceView {
  @ApiProperty({ type: ReportBeforeView })
  report!: ReportBeforeView;

  @ApiProperty({
    type: [ChangeView],
    description: 'All of it, of the kinds compared: by kind, then by day, then by letter.',
  })
  changes!: readonly ChangeView[];

  @ApiProperty({
    enum: CHANGE_KINDS,
    isArray: true,
    required: false,
    description: 'Kinds of which one of the two reports has more than it lists: of them nothing is told.',
  })
  notCompared?: readonly ChangeKind[];
}
