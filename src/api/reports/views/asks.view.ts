import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { type Outcome, OUTCOMES } from '../../../letters/ask.entity.js';
import { LetterRefView } from './letter-ref.view.js';

/** An ask that was judged, or that an event overtook, in the period. */
export class AskItemView {
  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty({ type: 'integer' })
  position!: number;

  @ApiProperty()
  text!: string;

  @ApiProperty({ enum: OUTCOMES })
  outcome!: Outcome;

  @ApiProperty({ enum: ['judged', 'follows_from_facts'] })
  outcomeBasis!: 'judged' | 'follows_from_facts';

  @ApiProperty({
    type: 'string',
    format: 'date',
    description: 'The day it was judged, or the day by which it was needed.',
  })
  on!: IsoDate;

  @ApiProperty({ type: 'string', nullable: true })
  quote!: string | null;
}

/** How many asks have each outcome. */
export class AskCountsView {
  @ApiProperty({ type: 'integer' })
  open!: number;

  @ApiProperty({ type: 'integer' })
  met!: number;

  @ApiProperty({ type: 'integer' })
  partly_met!: number;

  @ApiProperty({ type: 'integer' })
  declined!: number;

  @ApiProperty({ type: 'integer' })
  deflected!: number;

  @ApiProperty({ type: 'integer' })
  ignored!: number;

  @ApiProperty({ type: 'integer' })
  overtaken_by_events!: number;

  @ApiProperty({ type: 'integer' })
  withdrawn!: number;
}

const REFERENCES = {
  type: 'array',
  nullable: true,
  items: { type: 'string' },
  description: 'References; null for more than 50 asks.',
} as const;

/** The letters behind each count. */
export class AskLettersView {
  @ApiProperty(REFERENCES)
  open!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  met!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  partly_met!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  declined!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  deflected!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  ignored!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  overtaken_by_events!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  withdrawn!: readonly string[] | null;
}

/** What became of the asks of every letter sent by the day and not withdrawn. */
export class AsksView {
  @ApiProperty({ type: 'integer' })
  n!: number;

  @ApiProperty({ type: AskCountsView })
  byOutcome!: AskCountsView;

  @ApiProperty({
    type: AskLettersView,
    required: false,
    description: 'The letters behind each count. Not in reports issued before they were told.',
  })
  letters?: AskLettersView;

  @ApiProperty({ type: [AskItemView] })
  items!: readonly AskItemView[];
}
