import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { type Outcome, OUTCOMES } from '../../../letters/ask.entity.js';
import { REPLY_CLASSES, type ReplyClass } from '../../../letters/letter-facts.js';
import { LetterRefView } from './letter-ref.view.js';

/** What one reply said to one ask, as a person judged it. */
export class SaidToAskView {
  @ApiProperty({ type: 'integer' })
  position!: number;

  @ApiProperty()
  text!: string;

  @ApiProperty({ enum: OUTCOMES })
  outcome!: Outcome;

  @ApiProperty({ type: 'string', nullable: true })
  quote!: string | null;
}

/** Who had the office that answers. Null where nobody is known. */
export class ReplyHoldersView {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'When the letter came to it.',
    example: 'A Former Minister',
  })
  atSending!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'When the reply came.',
    example: 'A Newer Minister',
  })
  atReply!: string | null;
}

/** A reply received in the period. */
export class ReplyItemView {
  @ApiProperty({ type: ReplyHoldersView })
  holders!: ReplyHoldersView;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty()
  from!: string;

  @ApiProperty({ enum: REPLY_CLASSES })
  class!: ReplyClass;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  datedOn!: IsoDate | null;

  @ApiProperty({ type: 'string', format: 'date' })
  receivedOn!: IsoDate;

  @ApiProperty({ type: 'string', nullable: true })
  signedBy!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  signedByRole!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    enum: [...['minister', 'official', 'agency_chief_executive'], null],
  })
  signedLevel!: 'minister' | 'official' | 'agency_chief_executive' | null;

  @ApiProperty({ type: 'string', nullable: true })
  theirReference!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  promisedBy!: IsoDate | null;

  @ApiProperty({ type: 'string', nullable: true })
  transferredTo!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  settledOn!: IsoDate | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  circulatedOn!: IsoDate | null;

  @ApiProperty({ type: [SaidToAskView] })
  saidToAsks!: readonly SaidToAskView[];
}
