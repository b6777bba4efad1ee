import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Rung, RUNGS } from '../../deadlines/ladder.js';
import { type House, HOUSES } from '../../deadlines/sitting-days.js';
import { DayField, IdField, OneOfField, TextField, YesNoField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** Body of POST /api/v1/letters/{letter}/chasers. */
@BodyExample({
  kind: 'phone',
  madeOn: '2022-01-05',
  spokeTo: 'The duty clerk',
  note: 'The private office will ring back.',
})
export class LogChaserDto {
  @OneOfField(RUNGS, { description: 'What was done.' })
  kind!: Rung;

  @DayField({
    description: 'The day it was done; of a written question, the day of tabling.',
    example: '2022-01-05',
  })
  madeOn!: IsoDate;

  @IdField({
    optional: true,
    description: 'Which recipient was chased; needed when the letter went to several.',
  })
  recipientId?: string;

  @TextField({ optional: true, description: 'Who chased.' })
  madeBy?: string;

  @TextField({ optional: true, description: 'Who was spoken to.' })
  spokeTo?: string;

  @TextField({ max: 5000, optional: true })
  note?: string;

  @OneOfField(HOUSES, { optional: true, description: 'Only of a written question, which needs it.' })
  house?: House;

  @TextField({
    max: 20,
    optional: true,
    description: 'Only of a written question: its number.',
    example: '100123',
  })
  uin?: string;

  @TextField({
    optional: true,
    description: 'Only of a written question, which needs it: the Member who tabled it.',
  })
  askedBy?: string;

  @YesNoField({
    optional: true,
    description: 'Only of a written question in the Commons: it names the day of answer.',
  })
  isNamedDay?: boolean;

  @DayField({
    optional: true,
    description:
      'Only of a written question: the named day; of an ordinary one, 5 working days after tabling in the Commons, 10 in the Lords, unless told.',
    example: '2022-01-10',
  })
  answerDueOn?: IsoDate;

  @DayField({ optional: true, description: 'Only of a written question.' })
  holdingAnswerOn?: IsoDate;

  @DayField({ optional: true, description: 'Only of a written question.' })
  answeredOn?: IsoDate;

  @TextField({ max: 20_000, optional: true, description: 'Only of a written question.' })
  answer?: string;
}
