import { ApiProperty } from '@nestjs/swagger';
import { RUNGS } from '../../deadlines/ladder.js';
import { HOUSES } from '../../deadlines/sitting-days.js';

const TEXT = { type: 'string', nullable: true } as const;
const DAY = { type: 'string', nullable: true, format: 'date' } as const;

/** What was done to get a late reply. */
export class ChaserView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty({ enum: RUNGS })
  kind!: string;

  @ApiProperty({
    format: 'date',
    description: 'The day it was done; of a written question, the day of tabling.',
  })
  madeOn!: string;

  @ApiProperty(TEXT)
  madeBy!: string | null;

  @ApiProperty(TEXT)
  spokeTo!: string | null;

  @ApiProperty(TEXT)
  note!: string | null;

  @ApiProperty({ ...TEXT, enum: [...HOUSES, null], description: 'Of a written question.' })
  house!: string | null;

  @ApiProperty({ ...TEXT, description: 'Of a written question: its number.' })
  uin!: string | null;

  @ApiProperty({ ...TEXT, description: 'Of a written question: the Member who tabled it.' })
  askedBy!: string | null;

  @ApiProperty({ description: 'Whether it is a Commons question that names the day of its answer.' })
  isNamedDay!: boolean;

  @ApiProperty({ ...DAY, description: 'Of a written question: the day by which it should be answered.' })
  answerDueOn!: string | null;

  @ApiProperty({ ...DAY, description: 'Of a written question: the day of a holding answer.' })
  holdingAnswerOn!: string | null;

  @ApiProperty({ ...DAY, description: 'Of a written question: the day of its answer.' })
  answeredOn!: string | null;

  @ApiProperty({ ...TEXT, description: 'Of a written question.' })
  answer!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;
}

/** A page of the chasers of one letter, in order. */
export class ChaserListView {
  @ApiProperty({ type: [ChaserView] })
  items!: ChaserView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
