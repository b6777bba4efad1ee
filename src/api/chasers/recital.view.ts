import { ApiProperty } from '@nestjs/swagger';
import { type Caution, type Recital } from '../../chasers/recital.queries.js';

/** A letter as it can be told in the House. */
export class RecitalView implements Recital {
  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day as of which all of it is true.' })
  asOf!: Recital['asOf'];

  @ApiProperty({
    description: 'The paragraph. Asks are quoted word for word; nothing is said that is not recorded.',
    example:
      'On Monday 22 November 2021, 21 working days ago, the All-Party Parliamentary Group on Human Rights wrote to the Prime Minister. Nothing has come back so far.',
  })
  text!: string;

  @ApiProperty({
    enum: ['private', 'embargoed', 'withdrawn'],
    isArray: true,
    description:
      'What to mind before it is read out: the letter is private, its embargo has not ended, or it was withdrawn.',
  })
  cautions!: readonly Caution[];
}
