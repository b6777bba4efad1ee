import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { LetterRefView } from './letter-ref.view.js';

const REFERENCES = {
  type: 'array',
  nullable: true,
  items: { type: 'string' },
  description: 'References; null when n is more than 50.',
} as const;

/** The letters behind figures. */
export class CountedLettersView {
  @ApiProperty(REFERENCES)
  withinTarget!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  within20!: readonly string[] | null;

  @ApiProperty(REFERENCES)
  stillOpen!: readonly string[] | null;
}

/** A letter still owed an answer. */
export class OldestOpenView {
  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty({ type: 'string', format: 'date' })
  sentOn!: IsoDate;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Since we first sent it; null outside the bank-holiday table.',
  })
  workingDaysWaiting!: number | null;
}
