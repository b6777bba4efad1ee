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

  @ApiProperty({ type: ['string', 'null'] as never })
  quote!: string | null;
}

/** A reply received in the period. */
export class ReplyItemView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty()
  from!: string;

  @ApiProperty({ enum: REPLY_CLASSES })
  class!: ReplyClass;

  @ApiProperty({ type: ['string', 'null'] as never, format: 'date' })
  datedOn!: IsoDate | null;

  @ApiProperty({ type: 'string', format: 'date' })
  receivedOn!: IsoDate;

  @ApiProperty({ type: ['string', 'null'] as never })
  signedBy!: string | null;

  @ApiProperty({ type: ['string', 'null'] as never })
  signedByRole!: string | null;

  @ApiProperty({
    type: ['string', 'null'] as never,
    enum: [...['minister', 'official', 'agency_chief_executive'], null],
  })
  signedLevel!: 'minister' | 'official' | 'agency_chief_executive' | null;

  @ApiProperty({ type: ['string', 'null'] as never })
  theirReference!: string | null;

  @ApiProperty({ type: ['string', 'null'] as never, format: 'date' })
  promisedBy!: IsoDate | null;

  @ApiProperty({ type: ['string', 'null'] as never })
  transferredTo!: string | null;

  @ApiProperty({ type: ['string', 'null'] as never, format: 'date' })
  settledOn!: IsoDate | null;

  @ApiProperty({ type: ['string', 'null'] as never, format: 'date' })
  circulatedOn!: IsoDate | null;

  @ApiProperty({ type: [SaidToAskView] })
  saidToAsks!: readonly SaidToAskView[];
}
