import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { type Rung, RUNGS } from '../../../deadlines/ladder.js';
import { HOUSES } from '../../../deadlines/sitting-days.js';
import { REPLY_CLASSES, type ReplyClass } from '../../../letters/letter-facts.js';
import { LetterRefView } from './letter-ref.view.js';

/** The written question that a chaser was. */
export class ChaserQuestionView {
  @ApiProperty({ enum: HOUSES })
  house!: string;

  @ApiProperty({ type: 'string', nullable: true })
  uin!: string | null;

  @ApiProperty()
  askedBy!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  answerDueOn!: IsoDate | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  holdingAnswerOn!: IsoDate | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  answeredOn!: IsoDate | null;
}

/** The first message that came after a chaser. */
export class NextReplyView {
  @ApiProperty({ enum: REPLY_CLASSES })
  class!: ReplyClass;

  @ApiProperty({ type: 'string', format: 'date' })
  receivedOn!: IsoDate;
}

/** A chaser made in the period. */
@ApiExtraModels(ChaserQuestionView, NextReplyView)
export class ChaserItemView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty()
  to!: string;

  @ApiProperty({ enum: RUNGS })
  kind!: Rung;

  @ApiProperty({ type: 'string', format: 'date' })
  madeOn!: IsoDate;

  @ApiProperty({ type: 'string', nullable: true })
  madeBy!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  spokeTo!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  note!: string | null;

  @ApiProperty({ oneOf: [{ $ref: getSchemaPath(ChaserQuestionView) }, { type: 'null' }] })
  question!: ChaserQuestionView | null;

  @ApiProperty({ oneOf: [{ $ref: getSchemaPath(NextReplyView) }, { type: 'null' }] })
  nextReply!: NextReplyView | null;

  @ApiProperty({ description: 'In words.' })
  whatCameOfIt!: string;
}
