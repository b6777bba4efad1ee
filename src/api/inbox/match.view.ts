import { ApiProperty } from '@nestjs/swagger';
import { ID, nullable } from './nullable.js';

/** A letter that a message may answer. */
export class MatchedLetterView {
  @ApiProperty(ID)
  letterId!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;

  @ApiProperty({ example: 'Human rights in Interpol' })
  subject!: string;

  @ApiProperty({ format: 'date', example: '2021-11-22' })
  sentOn!: string;

  @ApiProperty({ example: 'awaiting_reply' })
  status!: string;

  @ApiProperty(
    nullable('Of several addressees the one who must have written it, where that is plain.', ID.example, {
      format: 'uuid',
    }),
  )
  recipientId!: string | null;

  @ApiProperty({
    description: 'Whether it quotes the reference, or answers a message filed with the letter.',
  })
  isExact!: boolean;
}

/** The same, with why. */
export class LetterOfferView {
  @ApiProperty({ type: MatchedLetterView })
  found!: MatchedLetterView;

  @ApiProperty({ type: 'number', minimum: 0, maximum: 1, example: 0.95 })
  score!: number;

  @ApiProperty({ type: [String], example: ['The reply quotes our reference PHRG/2021/001.'] })
  reasons!: string[];
}

/** A sentence of the message that may answer an ask. */
export class AnswerSentenceView {
  @ApiProperty({ type: 'integer', description: 'Its place in `reading.source.text`.', example: 120 })
  start!: number;

  @ApiProperty({ type: 'integer', description: 'Not included.', example: 180 })
  end!: number;

  @ApiProperty({ example: 'We will publish the report in the spring.' })
  text!: string;

  @ApiProperty({ type: 'number', minimum: 0, maximum: 1, example: 0.6 })
  score!: number;

  @ApiProperty({ type: [String], example: ['It is worded as an answer.'] })
  reasons!: string[];
}

/** An ask of the likeliest letter, with the sentences that may answer it. */
export class MatchedAskView {
  @ApiProperty(ID)
  askId!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  position!: number;

  @ApiProperty({ example: 'Publish the report.' })
  text!: string;

  @ApiProperty({ type: [AnswerSentenceView] })
  sentences!: AnswerSentenceView[];
}
