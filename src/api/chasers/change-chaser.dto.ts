import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Rung, RUNGS } from '../../deadlines/ladder.js';
import { type House, HOUSES } from '../../deadlines/sitting-days.js';
import { DayField, IdField, OneOfField, TextField, YesNoField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

const OPEN = { optional: true, nullable: true } as const;

/** Body of PATCH /api/v1/chasers/{id}: only what is to change; null clears. */
@BodyExample({ note: 'They rang back: the letter is with the Minister.' })
export class ChangeChaserDto {
  @OneOfField(RUNGS, { optional: true, description: 'Another kind drops what only a written question has.' })
  kind?: Rung;

  @DayField({ optional: true })
  madeOn?: IsoDate;

  @IdField({ optional: true })
  recipientId?: string;

  @TextField(OPEN)
  madeBy?: string | null;

  @TextField(OPEN)
  spokeTo?: string | null;

  @TextField({ max: 5000, ...OPEN })
  note?: string | null;

  @OneOfField(HOUSES, OPEN)
  house?: House | null;

  @TextField({ max: 20, ...OPEN })
  uin?: string | null;

  @TextField(OPEN)
  askedBy?: string | null;

  @YesNoField({ optional: true })
  isNamedDay?: boolean;

  @DayField({ ...OPEN, description: 'Null: as it follows from the day of tabling.' })
  answerDueOn?: IsoDate | null;

  @DayField(OPEN)
  holdingAnswerOn?: IsoDate | null;

  @DayField(OPEN)
  answeredOn?: IsoDate | null;

  @TextField({ max: 20_000, ...OPEN })
  answer?: string | null;
}
