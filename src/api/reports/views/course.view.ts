import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { LetterRefView } from './letter-ref.view.js';

/** How many answers were owed at the end of a day. */
export class OwedThenView {
  @ApiProperty({ type: 'string', format: 'date' })
  on!: IsoDate;

  @ApiProperty({ type: 'integer' })
  owed!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them that were late.' })
  late!: number;
}

/** An answer that came in the period. */
export class AnswerView {
  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty()
  body!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  sentOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date', description: 'By the body that answered.' })
  receivedOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date', description: 'By the target of that body.' })
  dueOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date' })
  answeredOn!: IsoDate;
}
