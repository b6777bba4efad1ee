import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { LetterRefView } from './letter-ref.view.js';

/** A day promised in a holding reply, and what came of it. */
export class PromiseItemView {
  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty()
  body!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  repliedOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date' })
  promisedBy!: IsoDate;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  answeredOn!: IsoDate | null;

  @ApiProperty({
    enum: ['kept', 'broken', 'pending', 'lapsed'],
    description: 'lapsed: a transfer, another promise or the end of the letter came first.',
  })
  state!: 'kept' | 'broken' | 'pending' | 'lapsed';
}

/** Promises kept, broken or lapsed in the period, or answered in it, and those still waited for. */
export class PromisesView {
  @ApiProperty({ type: 'integer' })
  kept!: number;

  @ApiProperty({ type: 'integer' })
  broken!: number;

  @ApiProperty({ type: 'integer' })
  pending!: number;

  @ApiProperty({ type: 'integer' })
  lapsed!: number;

  @ApiProperty({ type: [PromiseItemView] })
  items!: readonly PromiseItemView[];
}
