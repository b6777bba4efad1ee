import { ApiProperty } from '@nestjs/swagger';

/** How working days to an answer are spread; null when n is 0. */
export class SpreadView {
  @ApiProperty({ type: 'integer' })
  n!: number;

  @ApiProperty({ type: 'number', nullable: true })
  median!: number | null;

  @ApiProperty({ type: 'number', nullable: true })
  lowerQuartile!: number | null;

  @ApiProperty({ type: 'number', nullable: true })
  upperQuartile!: number | null;
}

/** Working days to the answer by both clocks. */
export class AnswerTimesView {
  @ApiProperty({ type: SpreadView, description: 'From the day the answering body received the letter.' })
  sinceReceipt!: SpreadView;

  @ApiProperty({ type: SpreadView, description: 'From the day we first sent it, across transfers.' })
  sinceFirstSending!: SpreadView;
}
