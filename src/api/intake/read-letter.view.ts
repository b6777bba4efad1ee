import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ProposalView } from './proposal.view.js';
import { ReadFromView } from './read-source.view.js';

/** Where a value stands in `source.text`, and how sure the reader is of it. */
export class EvidenceView {
  @ApiProperty({ type: 'integer', minimum: 0, example: 0 })
  start!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Not included.', example: 16 })
  end!: number;

  @ApiProperty({ type: 'number', minimum: 0, maximum: 1, example: 0.95 })
  confidence!: number;
}

/** Something that a person should look at. */
export class ReadWarningView {
  @ApiProperty({ example: 'no-date' })
  code!: string;

  @ApiProperty({ example: 'No date was found. Fill it in.' })
  detail!: string;
}

/** What was read from a text or a file; none of it is saved. */
@ApiExtraModels(EvidenceView)
export class ReadLetterView {
  @ApiProperty({ type: ProposalView })
  proposal!: ProposalView;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(EvidenceView) },
    description: 'By the path of the value in the proposal, such as `/recipients/0/name`.',
    example: { '/date': { start: 0, end: 16, confidence: 0.95 } },
  })
  evidence!: Record<string, EvidenceView>;

  @ApiProperty({ type: [ReadWarningView] })
  warnings!: ReadWarningView[];

  @ApiProperty({ type: ReadFromView })
  source!: ReadFromView;
}
