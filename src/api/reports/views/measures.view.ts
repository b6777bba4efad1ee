import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { CountedLettersView, OldestOpenView } from './counted.view.js';
import { SpreadView } from './spread.view.js';

/** A share, never without what it was taken of. */
export class ShareView {
  @ApiProperty({ type: 'integer', description: 'Letters that the body received in the period.', example: 10 })
  n!: number;

  @ApiProperty({ type: 'integer', description: 'Those answered in time.', example: 8 })
  answered!: number;

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'answered / n to four places; null when n is 0.',
    example: 0.8,
  })
  share!: number | null;

  @ApiProperty({ description: 'True when n is 0.' })
  isNilReturn!: boolean;
}

/** A body as it is named; without an id when only its printed name is known. */
export class MeasureOrganisationView {
  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  id!: string | null;

  @ApiProperty()
  name!: string;
}

/** The measures of one body. */
@ApiExtraModels(OldestOpenView)
export class OrganisationMeasuresView {
  @ApiProperty({ type: MeasureOrganisationView })
  organisation!: MeasureOrganisationView;

  @ApiProperty({ type: 'integer' })
  n!: number;

  @ApiProperty({ type: ShareView })
  withinTarget!: ShareView;

  @ApiProperty({ type: ShareView })
  within20!: ShareView;

  @ApiProperty({ type: 'integer', description: 'Still owed an answer as of the day; in n.' })
  stillOpen!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Still open, and not past the due day by the target of the body; in n.',
  })
  notYetDue!: number;

  @ApiProperty({ type: 'integer', description: 'Handed to another body; not in n.' })
  transferredAway!: number;

  @ApiProperty({
    type: 'array',
    nullable: true,
    items: { type: 'string' },
    description: 'The references counted in n; null when there are more than 50.',
  })
  references!: readonly string[] | null;

  @ApiProperty({
    type: CountedLettersView,
    required: false,
    description: 'Not in reports issued before it was told.',
  })
  letters?: CountedLettersView;

  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(OldestOpenView) }, { type: 'null' }],
    required: false,
    description: 'The one of those still open that was sent first.',
  })
  oldestOpen?: OldestOpenView | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'The targets that applied, in working days.',
  })
  targetDays!: readonly number[];

  @ApiProperty({ type: 'number', nullable: true, description: 'Working days from receipt to the answer.' })
  medianWorkingDays!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  longestWorkingDays!: number | null;

  @ApiProperty({ type: SpreadView, required: false, description: 'From receipt to the answer.' })
  spread?: SpreadView;
}

/** The share of letters answered in time, as a whole and for each body. */
export class MeasuresView {
  @ApiProperty({ type: 'integer' })
  n!: number;

  @ApiProperty({ type: ShareView })
  withinTarget!: ShareView;

  @ApiProperty({ type: ShareView })
  within20!: ShareView;

  @ApiProperty({ type: 'integer', description: 'Still owed an answer as of the day; in n.' })
  stillOpen!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Still open, and not past the due day by the target of the body; in n.',
  })
  notYetDue!: number;

  @ApiProperty({ type: 'integer', description: 'Handed to another body; not in n.' })
  transferredAway!: number;

  @ApiProperty({
    type: 'array',
    nullable: true,
    items: { type: 'string' },
    description: 'The references counted in n; null when there are more than 50.',
  })
  references!: readonly string[] | null;

  @ApiProperty({
    type: CountedLettersView,
    required: false,
    description: 'Not in reports issued before it was told.',
  })
  letters?: CountedLettersView;

  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(OldestOpenView) }, { type: 'null' }],
    required: false,
    description: 'The one of those still open that was sent first.',
  })
  oldestOpen?: OldestOpenView | null;

  @ApiProperty({ type: [OrganisationMeasuresView], description: 'Most letters first.' })
  byOrganisation!: readonly OrganisationMeasuresView[];
}
