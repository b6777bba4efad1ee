import { ApiProperty } from '@nestjs/swagger';
import { LetterRefView } from './letter-ref.view.js';

/** How many replies of a body in the period were signed at which level. */
export class SignedByView {
  @ApiProperty({ example: 'Department of Fiction' })
  from!: string;

  @ApiProperty({ type: 'integer', description: 'Its replies that somebody would sign.' })
  n!: number;

  @ApiProperty({ type: 'integer' })
  minister!: number;

  @ApiProperty({ type: 'integer' })
  official!: number;

  @ApiProperty({ type: 'integer' })
  agencyChiefExecutive!: number;

  @ApiProperty({ type: 'integer' })
  notRecorded!: number;

  @ApiProperty({
    type: [LetterRefView],
    nullable: true,
    description: 'The letters that they answer, each once; null for more than 50 replies.',
  })
  letters!: readonly LetterRefView[] | null;
}
