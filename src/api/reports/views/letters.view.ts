import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { LETTER_STATUSES } from '../../../letters/letter-status.js';
import { LetterRefView } from './letter-ref.view.js';

/** A letter sent in the period. */
export class NewLetterView extends LetterRefView {
  @ApiProperty({ type: 'string', format: 'date' })
  sentOn!: IsoDate;

  @ApiProperty({ enum: LETTER_STATUSES })
  status!: string;

  @ApiProperty({ type: 'array', items: { type: 'string' } })
  recipients!: readonly string[];

  @ApiProperty({ type: 'integer' })
  signatories!: number;

  @ApiProperty({ type: 'integer' })
  asks!: number;
}

/** A letter that is not sent yet. */
export class DraftItemView extends LetterRefView {
  @ApiProperty({ enum: ['draft', 'collecting_signatures'] })
  status!: 'draft' | 'collecting_signatures';

  @ApiProperty({ type: 'string', format: 'date' })
  draftedOn!: IsoDate;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  signaturesCloseOn!: IsoDate | null;

  @ApiProperty({ type: 'integer', description: 'Members asked to sign who have not answered.' })
  signaturesAwaited!: number;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description: 'Earliest day by which an event makes one of its asks useless.',
  })
  neededByOn!: IsoDate | null;

  @ApiProperty({ type: 'string', nullable: true })
  window!: string | null;
}
